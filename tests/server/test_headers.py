"""Who may read the answers, and what browsers may do with them."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

READS = ["/v1/index.json", "/v1/templates", "/v1/templates/TP-01", "/v1/rules", "/v1/checks", "/v1/schema.json", "/v1/openapi.json"]
PAGES = ["/", "/nothing", "/practice", "/practice?editor=rich", "/practice/practice.js", "/practice/practice.css", "/healthz", "/readyz"]
ORIGIN = {"Origin": "moz-extension://0b5e6d0e"}


@pytest.mark.parametrize("path", [*READS, "/v1/nothing"])
def test_every_origin_may_read_the_api(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=ORIGIN)
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Expose-Headers"] == "ETag"
    assert "Access-Control-Allow-Credentials" not in answer.headers
    assert "Origin" not in answer.headers.get("Vary", "")


def test_an_unchanged_answer_may_be_read_too(client: FlaskClient) -> None:
    etag = client.get("/v1/index.json").headers["ETag"]
    answer = client.get("/v1/index.json", headers={**ORIGIN, "If-None-Match": etag})
    assert answer.status_code == 304
    assert answer.headers["Access-Control-Allow-Origin"] == "*"


def test_a_browser_may_ask_with_an_etag(client: FlaskClient) -> None:
    asked = {**ORIGIN, "Access-Control-Request-Method": "GET", "Access-Control-Request-Headers": "if-none-match"}
    answer = client.options("/v1/index.json", headers=asked)
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.headers["Access-Control-Allow-Headers"] == "if-none-match"
    assert answer.headers["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"
    assert answer.headers["Access-Control-Max-Age"] == "86400"


def test_nobody_else_may_write(client: FlaskClient) -> None:
    asked = {**ORIGIN, "Access-Control-Request-Method": "DELETE"}
    assert "Access-Control-Allow-Methods" not in client.options("/v1/index.json", headers=asked).headers


@pytest.mark.parametrize("path", PAGES)
def test_other_origins_may_not_read_the_pages(client: FlaskClient, path: str) -> None:
    answer = client.get(path, headers=ORIGIN)
    assert not [name for name, _ in answer.headers if name.startswith("Access-Control")]
    assert answer.headers["Cross-Origin-Resource-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [*READS, *PAGES, "/v1/nothing"])
def test_every_answer_is_locked_down(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    policy = answer.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; ")
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "Set-Cookie" not in answer.headers
    assert len(answer.headers.getlist("Content-Security-Policy")) == 1


def test_unchanged_answers_and_errors_are_locked_down_as_well(client: FlaskClient) -> None:
    etag = client.get("/v1/index.json").headers["ETag"]
    for answer in (client.get("/v1/index.json", headers={"If-None-Match": etag}), client.post("/v1/index.json"), client.post("/practice")):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
