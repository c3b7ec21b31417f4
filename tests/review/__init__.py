"""Tests of the room `classify`."""
