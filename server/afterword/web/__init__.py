"""The server: the read API, the guide, the practice page and health."""

from .app import create_app

__all__ = ["create_app"]
