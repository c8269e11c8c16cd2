"""Real browsers with the extension in them."""

from .browser import Browser
from .roundcube import RoundcubeWindow

__all__ = ["Browser", "RoundcubeWindow"]
