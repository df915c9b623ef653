"""What a plan says about its circumstances beyond roles: who speaks with the business, and what kind of work it is."""
