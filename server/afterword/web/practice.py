"""A compose window to try Afterword in. It sends nothing: not even the server hears of what is written there."""

from __future__ import annotations

from pathlib import Path

from flask import Blueprint, Response, render_template, request
from werkzeug.exceptions import NotFound

from .folder import read_folder
from .publication import Prepare

MAIL = {
    "from": "Dana Reyes <dana.reyes@northwind.example>",
    "subject": "Data Analyst interview on Tuesday",
    "intro": "On Tue, Mar 3, 2026 at 9:12 AM, Dana Reyes wrote:",
    "lines": ["Dear Sam,", "", "We look forward to meeting you today at three.", "", "Best regards,", "Dana Reyes"],
}


def blueprint(prepare: Prepare) -> Blueprint:
    """/practice, with ?editor=rich for formatted text and ?reply=1 for an answer to a mail."""
    practice = Blueprint("practice", __name__, template_folder="templates")
    files = read_folder(Path(__file__).with_name("static"), prepare)

    @practice.get("/practice")
    def compose() -> str:
        rich, reply = request.args.get("editor") == "rich", request.args.get("reply") == "1"
        return render_template("practice.html", rich=rich, reply=reply, mail=MAIL)

    @practice.get("/practice/<name>")
    def file(name: str) -> Response:
        if name not in files:
            raise NotFound
        return files[name].respond()

    return practice
