"""The command line: one module per command, each from options to `Settings`, sources and a writer."""
