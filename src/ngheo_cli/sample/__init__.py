"""What would a survey look like? Synthetic ones for tests, measurements and courses; nobody in them lives."""
