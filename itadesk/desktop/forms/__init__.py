"""What stands in the fields of a form, how it is read, and what is wrong with it. No widget in here."""
