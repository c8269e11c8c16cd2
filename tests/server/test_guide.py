"""The guide is served from its folder, and nothing else from the disk is."""

from __future__ import annotations

from pathlib import Path

import pytest
from afterword.web import create_app
from flask.testing import FlaskClient

from tests.server.content_tree import ContentTree


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    guide = tmp_path / "guide"
    files = {
        "index.html": "<p>home</p>",
        "404.html": "<p>lost</p>",
        "checking-in/index.html": "<p>checking in</p>",
        "theme/style.css": "p{}" * 400,
        "theme/mark.svg": "<svg/>",
        "theme/engine.js": "1",
        "theme/text.woff2": "font",
        ".well-known/security.txt": "Contact: x",
        "sitemap.xml": "<urlset/>",
        "odd name/ünï.bin": "?",
    }
    for name, text in files.items():
        (guide / name).parent.mkdir(parents=True, exist_ok=True)
        (guide / name).write_text(text)
    (tmp_path / "secret.txt").write_text("secret")
    return guide


@pytest.fixture
def client(tree: ContentTree, guide: Path) -> FlaskClient:
    return create_app(tree.folder, guide).test_client()


@pytest.mark.parametrize(
    ("path", "text", "media_type"),
    [
        ("/", "<p>home</p>", "text/html; charset=utf-8"),
        ("/checking-in/", "<p>checking in</p>", "text/html; charset=utf-8"),
        ("/checking-in/index.html", "<p>checking in</p>", "text/html; charset=utf-8"),
        ("/theme/style.css", "p{}", "text/css; charset=utf-8"),
        ("/theme/mark.svg", "<svg/>", "image/svg+xml; charset=utf-8"),
        ("/theme/engine.js", "1", "text/javascript; charset=utf-8"),
        ("/theme/text.woff2", "font", "font/woff2"),
        ("/.well-known/security.txt", "Contact", "text/plain; charset=utf-8"),
        ("/sitemap.xml", "<urlset/>", "application/xml; charset=utf-8"),
        ("/odd%20name/%C3%BCn%C3%AF.bin", "?", "application/octet-stream"),
    ],
)
def test_files_and_folders_are_served_as_what_they_are(client: FlaskClient, path: str, text: str, media_type: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert text in answer.text
    assert answer.headers["Content-Type"] == media_type
    assert answer.headers["Cache-Control"] == "no-cache"
    assert client.get(path, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304


def test_large_files_travel_packed(client: FlaskClient) -> None:
    answer = client.get("/theme/style.css", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert len(answer.data) < 100


def test_a_folder_without_its_slash_is_sent_on(client: FlaskClient) -> None:
    answer = client.get("/checking-in")
    assert (answer.status_code, answer.headers["Location"]) == (308, "/checking-in/")


def test_an_address_that_leads_nowhere_shows_the_page_of_the_guide(client: FlaskClient) -> None:
    answer = client.get("/nothing/", headers={"If-None-Match": "*"})
    assert (answer.status_code, answer.text) == (404, "<p>lost</p>")
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/theme/../../secret.txt",
        "/theme/%2e%2e/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "/theme/style.css/",
        "/theme/",
        "/theme",
        "/secret.txt%00.html",
    ],
)
def test_nothing_outside_the_guide_is_served(client: FlaskClient, path: str) -> None:
    answer = client.get(path, follow_redirects=True)
    assert answer.status_code == 404
    assert "secret" not in answer.text


def test_the_api_stays_in_front_of_the_guide(client: FlaskClient, guide: Path) -> None:
    assert client.get("/healthz").get_json() == {"status": "ok"}
    assert client.get("/v1/anything").content_type == "application/problem+json"


def test_without_a_guide_the_start_page_says_so(tree: ContentTree) -> None:
    answer = create_app(tree.folder).test_client().get("/")
    assert answer.status_code == 404
    assert "The guide is not here yet." in answer.text
