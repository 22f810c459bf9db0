"""What was entered, kept in a database. The only package that knows SQLAlchemy."""
