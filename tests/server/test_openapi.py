"""The description of the API says what the API does: every address, every answer."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from werkzeug.test import TestResponse

METHODS = {"GET", "HEAD", "OPTIONS"}


@pytest.fixture
def description(client: FlaskClient) -> dict[str, Any]:
    description: dict[str, Any] = client.get("/v1/openapi.json").get_json()
    return description


def check_answer(description: dict[str, Any], path: str, answer: TestResponse) -> None:
    """Hold an answer against what is said for its status: media type, headers and body."""
    responses = description["paths"][path]["get"]["responses"]
    said = responses.get(str(answer.status_code), responses["default"])
    for name, header in said.get("headers", {}).items():
        schema = description["components"]["headers"][header["$ref"].rpartition("/")[2]]["schema"]
        Draft202012Validator(schema).validate(answer.headers[name])
    if "content" not in said:
        assert answer.data == b""
        return
    [(media_type, content)] = said["content"].items()
    assert answer.mimetype == media_type
    Draft202012Validator({**content["schema"], "components": description["components"]}).validate(json.loads(answer.data))


def test_it_is_openapi_with_sound_schemas(description: dict[str, Any]) -> None:
    assert re.fullmatch(r"3\.1\.\d+", description["openapi"])
    for schema in description["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    operations = [operation["get"]["operationId"] for operation in description["paths"].values()]
    assert len(set(operations)) == len(operations)


def test_every_reference_leads_somewhere(description: dict[str, Any]) -> None:
    for reference in set(re.findall(r'"\$ref": "([^"]+)"', json.dumps(description))):
        found: Any = description
        for part in reference.removeprefix("#/").split("/"):
            found = found[part]


def test_every_address_of_the_api_is_described_and_no_other(app: Flask, description: dict[str, Any]) -> None:
    served = {
        re.sub(r"<(?:\w+:)?\w+>", "{}", rule.rule)
        for rule in app.url_map.iter_rules()
        if rule.rule.startswith("/v1/") or rule.rule in ("/healthz", "/readyz")
    }
    assert {re.sub(r"\{\w+\}", "{}", path) for path in description["paths"]} == served
    assert all((rule.methods or set()) <= METHODS for rule in app.url_map.iter_rules())


def address(client: FlaskClient, path: str) -> str:
    name = client.get("/v1/index.json").get_json()["playbook"]
    return path.replace("{sha256}", name).replace("{name}", "TP-01")


def test_every_answer_is_as_described(client: FlaskClient, description: dict[str, Any]) -> None:
    for path in description["paths"]:
        whole = client.get(address(client, path))
        assert whole.status_code == 200
        check_answer(description, path, whole)
        if "304" in description["paths"][path]["get"]["responses"]:
            known = client.get(address(client, path), headers={"If-None-Match": whole.headers["ETag"]})
            assert known.status_code == 304
            check_answer(description, path, known)
            refused = client.get(address(client, path), headers={"Accept": "image/png"})
            assert refused.status_code == 406
            check_answer(description, path, refused)


@pytest.mark.parametrize(
    ("path", "address"), [("/v1/templates/{name}", "/v1/templates/nope"), ("/v1/playbooks/{sha256}.json", "/v1/playbooks/nope.json")]
)
def test_what_is_not_found_is_as_described(client: FlaskClient, description: dict[str, Any], path: str, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    check_answer(description, path, answer)


def test_other_errors_are_as_described(client: FlaskClient, description: dict[str, Any]) -> None:
    check_answer(description, "/v1/rules", client.post("/v1/rules"))


def test_the_check_itself_notices_a_wrong_answer(client: FlaskClient, description: dict[str, Any]) -> None:
    description["components"]["schemas"]["Index"]["properties"]["locale"] = {"const": "xx"}
    with pytest.raises(Exception, match="'xx' was expected"):
        check_answer(description, "/v1/index.json", client.get("/v1/index.json"))
