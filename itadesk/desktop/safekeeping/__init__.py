"""Backups as the window keeps, shows and restores them."""
