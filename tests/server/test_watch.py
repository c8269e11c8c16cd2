"""Edits of the content show while the server runs; a broken one changes nothing but /readyz. How soon is measured by make bench."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from afterword.web import create_app
from flask.testing import FlaskClient

from tests.server.content_tree import ContentTree

TEMPLATE = "templates/tp-01-thank-you.md"
PATIENCE = 20.0
"""Seconds that a busy machine may take."""


def wait_until(holds: Callable[[], bool], within: float = PATIENCE) -> None:
    end = time.monotonic() + within
    while not holds():
        assert time.monotonic() < end, f"not within {within} seconds"
        time.sleep(0.02)


@pytest.fixture
def client(tree: ContentTree) -> FlaskClient:
    client = create_app(tree.folder, watch=True).test_client()
    # The watcher has begun when it notices a first edit.
    tree.write("guide/begun.txt", "")
    time.sleep(0.3)
    return client


def template(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/v1/templates/TP-01").get_json()
    return found


def ready(client: FlaskClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/readyz").get_json()
    return found


def test_an_edit_shows_and_the_old_playbook_stays(tree: ContentTree, client: FlaskClient) -> None:
    before = client.get("/v1/index.json")
    tree.replace(TEMPLATE, 'title = "Thank-you note"', 'title = "A note"')
    wait_until(lambda: template(client)["title"] == "A note")
    after = client.get("/v1/index.json", headers={"If-None-Match": before.headers["ETag"]})
    assert after.status_code == 200
    assert after.get_json()["playbook"] != before.get_json()["playbook"]
    assert client.get(before.get_json()["url"]).status_code == 200
    assert client.get(after.get_json()["url"]).status_code == 200


def test_a_broken_edit_keeps_the_last_good_playbook_and_a_mended_one_clears_it(
    tree: ContentTree, client: FlaskClient, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, logger="afterword")
    before = client.get("/v1/index.json").data
    assert ready(client) == {"status": "ok", "playbook": ready(client)["playbook"], "problems": []}

    tree.replace(TEMPLATE, "{{my_name}}", "{{my_nam}}")
    wait_until(lambda: ready(client)["status"] == "degraded")
    line = tree.line(TEMPLATE, "{{my_nam}}")
    says = "The field “my_nam” is not declared. Did you mean “my_name”?"
    assert {"path": f"content/{TEMPLATE}", "line": line, "message": says} in ready(client)["problems"]
    assert client.get("/readyz").status_code == 200
    assert client.get("/v1/index.json").data == before
    wait_until(lambda: f"content/{TEMPLATE}:{line}: {says}" in caplog.text)

    tree.replace(TEMPLATE, "{{my_nam}}", "{{my_name}}")
    wait_until(lambda: ready(client)["status"] == "ok")
    assert ready(client)["problems"] == []
    assert client.get("/v1/index.json").data == before


def test_a_file_that_comes_or_goes_is_noticed(tree: ContentTree, client: FlaskClient) -> None:
    second = tree.read(TEMPLATE).replace("TP-01", "TP-02").replace('slug = "thank-you"', 'slug = "another"')
    tree.write("templates/tp-02.md", second)
    wait_until(lambda: client.get("/v1/templates/another").status_code == 200)
    tree.remove("templates/tp-02.md")
    wait_until(lambda: client.get("/v1/templates/another").status_code == 404)


def test_an_edit_that_is_saved_by_renaming_is_noticed(tree: ContentTree, client: FlaskClient) -> None:
    new = tree.folder / "templates" / ".tp-01.swp"
    new.write_text(tree.read(TEMPLATE).replace('title = "Thank-you note"', 'title = "Renamed"'))
    new.replace(tree.folder / TEMPLATE)
    wait_until(lambda: template(client)["title"] == "Renamed")


def test_a_new_build_of_the_guide_is_shown(tree: ContentTree, tmp_path: Path) -> None:
    guide = tmp_path / "guide"
    guide.mkdir()
    (guide / "index.html").write_text("first")
    client = create_app(tree.folder, guide, watch=True).test_client()
    assert client.get("/").text == "first"
    time.sleep(0.3)
    (guide / "index.html").write_text("second")
    wait_until(lambda: client.get("/").text == "second")
