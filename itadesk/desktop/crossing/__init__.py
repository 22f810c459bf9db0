"""What happens when two people changed the same: both versions side by side, and a choice field by field."""
