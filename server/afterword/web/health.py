"""Is the server alive, and is it serving what the content says?"""

from __future__ import annotations

from flask import Blueprint, Response

from ..playbook import canonical_json
from .guide import Guide
from .publication import JSON
from .shelf import Shelf


def blueprint(shelf: Shelf, guide: Guide) -> Blueprint:
    """/healthz says that the process answers; /readyz also says whether the last edit of the content is served."""
    health = Blueprint("health", __name__)

    @health.get("/healthz")
    def alive() -> Response:
        return _answer({"status": "ok"})

    @health.get("/readyz")
    def ready() -> Response:
        problems = [*shelf.problems, *guide.problems]
        return _answer(
            {
                "status": "degraded" if problems else "ok",
                "playbook": shelf.current.name,
                "problems": [{"path": problem.path, "line": problem.line, "message": problem.message} for problem in problems],
            }
        )

    return health


def _answer(body: dict[str, object]) -> Response:
    return Response(canonical_json(body), content_type=JSON, headers={"Cache-Control": "no-store"})
