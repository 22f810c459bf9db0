"""The inputs and labels of the window. None of them knows what ITA is."""
