"""Tests of templates of sites."""
