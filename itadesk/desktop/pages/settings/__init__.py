"""The page of the settings: how papers look, how the window looks, and where the data is."""
