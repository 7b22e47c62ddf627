"""Compiled building blocks without domain knowledge."""
