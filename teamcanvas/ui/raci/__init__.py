"""The RACI matrix of a scenario as it is worked on."""
