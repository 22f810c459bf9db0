"""Measures that came with the program, looked through and taken into a plan."""
