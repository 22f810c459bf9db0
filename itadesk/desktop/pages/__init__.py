"""The pages of the window, each to be read alone. No page imports another."""
