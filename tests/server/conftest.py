"""What the tests of the server share."""

from __future__ import annotations

from pathlib import Path

import pytest
from afterword.web import create_app
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import settings

from tests.server.content_tree import ContentTree

# How long an example takes says more about the machine than about the code.
settings.register_profile("afterword", deadline=None)
settings.load_profile("afterword")


@pytest.fixture
def tree(tmp_path: Path) -> ContentTree:
    return ContentTree(tmp_path / "content")


@pytest.fixture
def app(tree: ContentTree) -> Flask:
    return create_app(tree.folder)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()
