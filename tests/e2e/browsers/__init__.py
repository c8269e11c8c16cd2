"""Real browsers with the extension in them."""

from .browser import Browser, Frame
from .roundcube import RoundcubeWindow

__all__ = ["Browser", "Frame", "RoundcubeWindow"]
