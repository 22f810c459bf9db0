"""A document as a file of Word (.docx), which LibreOffice opens as well."""
