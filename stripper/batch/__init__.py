"""Batches: pages from sources through the pipeline to writers, one by one or in parallel."""
