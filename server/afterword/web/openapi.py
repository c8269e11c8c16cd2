"""The API described in OpenAPI 3.1. The schemas of the playbook's parts come from its models."""

from __future__ import annotations

from typing import Any

from .. import __version__
from ..playbook import schema

Json = dict[str, Any]

REF = "#/components/schemas/"
SHA256 = {"type": "string", "pattern": "^[0-9a-f]{64}$"}
CACHE_HEADERS = {name: {"$ref": f"#/components/headers/{name}"} for name in ("ETag", "Cache-Control")}


def openapi() -> Json:
    """Describe every address of the API and of health."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Afterword",
            "version": __version__,
            "summary": "What Afterword knows about following up after a job interview, as data.",
            "description": "Public, the same for everyone, and only to be read. Every answer has a strong ETag: send it in If-None-Match.",
            "license": {"name": "MIT", "identifier": "MIT"},
        },
        "paths": {
            "/v1/index.json": _read("getIndex", "Which playbook is current", "Index"),
            "/v1/playbooks/{sha256}.json": _read(
                "getPlaybook",
                "A playbook by the sha256 of its bytes; it never changes",
                "Playbook",
                parameter=_parameter("sha256", "The sha256 of the playbook, in hexadecimal.", SHA256),
            ),
            "/v1/templates": _read("listTemplates", "All templates", "Templates"),
            "/v1/templates/{name}": _read(
                "getTemplate",
                "One template",
                "Template",
                parameter=_parameter("name", "The id or the slug, such as TP-01.", {"type": "string"}),
            ),
            "/v1/rules": _read("listRules", "All rules of the schedule", "Rules"),
            "/v1/checks": _read("listChecks", "All checks on a draft", "Checks"),
            "/v1/schema.json": _read("getSchema", "The JSON Schema of a playbook", "JsonSchema", media_type="application/schema+json"),
            "/v1/openapi.json": _read("getOpenapi", "This description", "OpenApi"),
            "/healthz": _health("getHealth", "Is the process alive?", "Health"),
            "/readyz": _health("getReadiness", "Is the last edit of the content served?", "Readiness"),
        },
        "components": {
            "headers": {
                "ETag": {"description": "Names this answer in this encoding.", "schema": {"type": "string", "pattern": '^"[^"]+"$'}},
                "Cache-Control": {"description": "How long the answer may be kept.", "schema": {"type": "string"}},
            },
            "schemas": _schemas(),
        },
    }


def _read(operation: str, summary: str, answer: str, *, media_type: str = "application/json", parameter: Json | None = None) -> Json:
    responses: Json = {
        "200": {"description": summary, "headers": CACHE_HEADERS, "content": _content(media_type, answer)},
        "304": {"description": "The client has it already.", "headers": CACHE_HEADERS},
        "406": _problem("The client accepts no such media type."),
        "default": _problem("Something went wrong."),
    }
    if parameter:
        responses["404"] = _problem("There is nothing by that name.")
    if_none_match = {"name": "If-None-Match", "in": "header", "required": False, "schema": {"type": "string"}}
    parameters = [parameter, if_none_match] if parameter else [if_none_match]
    return {"get": {"operationId": operation, "summary": summary, "parameters": parameters, "responses": responses}}


def _health(operation: str, summary: str, answer: str) -> Json:
    answered = {"description": summary, "content": _content("application/json", answer)}
    responses = {"200": answered, "default": _problem("Something went wrong.")}
    return {"get": {"operationId": operation, "summary": summary, "responses": responses}}


def _content(media_type: str, name: str) -> Json:
    return {media_type: {"schema": {"$ref": f"{REF}{name}"}}}


def _problem(description: str) -> Json:
    return {"description": description, "content": _content("application/problem+json", "Problem")}


def _parameter(name: str, description: str, of: Json) -> Json:
    return {"name": name, "in": "path", "required": True, "description": description, "schema": of}


def _object(**properties: Json) -> Json:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _list(part: str, items: Json) -> Json:
    return _object(playbook=SHA256, **{part: {"type": "array", "items": items}})


def _schemas() -> Json:
    playbook = schema(REF + "{model}")
    definitions: Json = playbook.pop("$defs")
    text = {"type": "string"}
    rule = {"oneOf": [{"$ref": f"{REF}StepRule"}, {"$ref": f"{REF}CapRule"}]}
    mistake = _object(path=text, line={"type": "integer", "minimum": 1}, message=text)
    return definitions | {
        "Playbook": playbook,
        "Index": _object(
            schema={"const": playbook["properties"]["schema_version"]["const"], "description": "The version of the playbook's form."},
            playbook=SHA256,
            url={"type": "string", "pattern": r"^/v1/playbooks/[0-9a-f]{64}\.json$"},
            minimum_extension=playbook["properties"]["minimum_extension"],
            locale=playbook["properties"]["locale"],
        ),
        "Templates": _list("templates", {"$ref": f"{REF}Template"}),
        "Rules": _list("rules", rule),
        "Checks": _list("checks", {"$ref": f"{REF}Check"}),
        "JsonSchema": {"type": "object", "required": ["$defs", "properties"]},
        "OpenApi": {"type": "object", "required": ["openapi", "info", "paths"]},
        "Health": _object(status={"const": "ok"}),
        "Readiness": _object(status={"enum": ["ok", "degraded"]}, playbook=SHA256, problems={"type": "array", "items": mistake}),
        "Problem": {
            **_object(type={"type": "string", "format": "uri-reference"}, title=text, status={"type": "integer"}, detail=text),
            "description": "Problem details as in RFC 9457.",
        },
    }
