"""Measures the window: how soon it is there, how long it holds, and how soon the paper follows what is typed."""
