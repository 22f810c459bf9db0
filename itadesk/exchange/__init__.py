"""Other forms that data and documents come in and go out in."""
