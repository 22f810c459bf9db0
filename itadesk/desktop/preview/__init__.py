"""The live paper beside the page: set in the background, shown from the bytes that are printed."""
