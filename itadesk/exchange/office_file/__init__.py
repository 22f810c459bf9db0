"""The exchange file of one office, `itadesk.office/1`: decoded, described once, read and written by that description."""
