"""A document on paper: fonts, shaping, lines, tables and pages. The only package that knows ReportLab."""
