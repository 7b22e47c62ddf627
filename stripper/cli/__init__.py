"""The command line: one module per command, each turning options into settings, sources and a writer."""
