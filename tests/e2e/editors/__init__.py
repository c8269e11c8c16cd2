"""Every editor that Afterword writes into, in its makers' own build, each on a page of its own."""

from .editor import EDITORS, Editor
from .served import bundled, served_pages, what_is_missing

__all__ = ["EDITORS", "Editor", "bundled", "served_pages", "what_is_missing"]
