"""What fixes are worth: the weighted sum that they make smaller, and what none of them may do."""
