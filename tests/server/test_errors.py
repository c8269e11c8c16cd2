"""Errors: problem details for programs, a page for people."""

from __future__ import annotations

import pytest
from flask import Flask
from flask.testing import FlaskClient


@pytest.mark.parametrize(
    ("method", "path", "headers", "status", "says"),
    [
        ("GET", "/v1/nothing", {}, 404, "There is nothing at this address. /v1/openapi.json lists what there is."),
        ("GET", "/v1", {}, 404, "There is nothing at this address."),
        ("GET", "/v1/", {}, 404, "There is nothing at this address."),
        ("GET", "/v1/templates/TP-99", {}, 404, "There is no such template."),
        ("GET", "/v1/templates/tp-01", {}, 404, "Did you mean TP-01?"),
        ("GET", f"/v1/playbooks/{'0' * 64}.json", {}, 404, "/v1/index.json names the current one."),
        ("GET", "/v1/playbooks/../../etc/passwd", {}, 404, "There is nothing at this address."),
        ("POST", "/v1/index.json", {}, 405, "This address can only be read. Use GET or HEAD."),
        ("DELETE", "/v1/rules", {}, 405, "This address can only be read."),
        ("PUT", "/healthz", {}, 405, "This address can only be read."),
        ("GET", "/v1/rules", {"Accept": "text/html"}, 406, "This address has application/json only."),
        ("GET", "/v1/rules", {"Accept": "application/json;q=0"}, 406, "This address has application/json only."),
        ("GET", "/nothing", {"Accept": "application/json"}, 404, "There is nothing at this address."),
    ],
)
def test_programs_get_problem_details(client: FlaskClient, method: str, path: str, headers: dict[str, str], status: int, says: str) -> None:
    answer = client.open(path, method=method, headers=headers)
    assert answer.status_code == status
    assert answer.content_type == "application/problem+json"
    problem = answer.get_json()
    assert problem.keys() == {"type", "title", "status", "detail"}
    assert (problem["type"], problem["status"]) == ("about:blank", status)
    assert says in problem["detail"]
    assert answer.headers["Cache-Control"] == "no-store"


def test_a_refused_method_names_those_that_are_allowed(client: FlaskClient) -> None:
    allowed = client.post("/v1/index.json").headers["Allow"]
    assert {"GET", "HEAD"} <= set(allowed.split(", "))


def test_a_mistake_of_the_server_gives_nothing_away(app: Flask) -> None:
    app.config["PROPAGATE_EXCEPTIONS"] = False

    @app.get("/v1/broken")
    def broken() -> str:
        raise RuntimeError("the secret cause")

    answer = app.test_client().get("/v1/broken")
    assert answer.status_code == 500
    assert answer.get_json()["detail"] == "The server made a mistake. It is in the server's log."
    assert b"secret" not in answer.data


@pytest.mark.parametrize(
    "accept", ["application/json", "application/json, text/plain;q=0.5", "*/*", "application/*", "application/schema+json"]
)
def test_every_way_to_accept_json_works(client: FlaskClient, accept: str) -> None:
    assert client.get("/v1/schema.json", headers={"Accept": accept}).status_code == 200


def test_people_get_a_page(client: FlaskClient) -> None:
    answer = client.get("/nothing", headers={"Accept": "text/html,*/*;q=0.8"})
    assert answer.status_code == 404
    assert answer.content_type == "text/html; charset=utf-8"
    assert "<h1>Not Found</h1>" in answer.text


def test_what_was_asked_for_is_not_repeated_in_the_answer(client: FlaskClient) -> None:
    for path in ("/v1/<script>alert(1)</script>", "/<script>alert(1)</script>", "/v1/templates/<script>"):
        assert "script>" not in client.get(path).text
