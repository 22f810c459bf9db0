"""Files of others, read and looked at before anything of them is stored."""
