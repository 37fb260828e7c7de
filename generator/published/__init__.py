"""What stands at which address for ever, and which files can be downloaded there."""
