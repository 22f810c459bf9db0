"""The use cases on the command line."""
