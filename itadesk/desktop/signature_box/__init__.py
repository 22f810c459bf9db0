"""Taking a signature off its paper, and keeping it sealed under a passphrase."""
