"""The law, case by case."""
