"""The page of the progress: what was done about each measure, when, with what result and evidence."""
