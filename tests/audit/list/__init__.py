"""Tests of the audit of lists."""
