"""The window. The only package that knows PySide6."""
