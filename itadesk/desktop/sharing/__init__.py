"""A shared database as the window comes to it: its address, what is moved there, and what is said where it is away."""
