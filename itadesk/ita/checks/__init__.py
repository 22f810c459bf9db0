"""What can be noticed about a record, a module a subject; each gives its observations by `check`."""
