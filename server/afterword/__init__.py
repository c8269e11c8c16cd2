"""Afterword: the right words at the right time after a job interview."""

__version__ = "0.1.0"
