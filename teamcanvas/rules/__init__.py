"""What a plan gets wrong: a catalogue of rules, the engine that runs them, and the fixes they offer."""
