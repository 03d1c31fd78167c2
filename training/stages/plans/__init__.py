"""The planner: a sentence to an edit plan, by a small language model held to a grammar."""
