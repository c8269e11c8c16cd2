"""Messages that show what a check catches and what it lets pass. They are tests, and stay out of the compiled playbook."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from .model import Line, MessageKind, Model, TemplateId


class OtherApplication(Model):
    """Another application of the same person, whose names must not slip into the message."""

    company: Line
    interviewer: Line | None = None
    role: Line | None = None


class ExampleRecord(Model):
    """The interview that an example message is about. An example's own record replaces single keys."""

    interviewer: str | None = None
    role: str | None = None
    company: str | None = None
    my_name: str | None = None
    others: tuple[OtherApplication, ...] = ()


class Example(Model):
    """A message to review. No kind named means that of a thank-you."""

    body: str
    subject: str | None = None
    kind: MessageKind | None = None
    record: ExampleRecord | None = None
    to: tuple[Line, ...] = ()
    """E-mail addresses, as "Dana Reyes <dana@northwind.example>"."""
    cc: tuple[Line, ...] = ()
    attachments: int | None = None
    """How many files are attached; None where nobody can tell."""
    thread_subject: Line | None = None
    """The subject of the thread that the message answers."""
    template: TemplateId | None = None
    """The template that the message was drafted from."""
    now: Line | None = None
    """The wall time at which it is reviewed, such as 2026-03-04T09:00."""
    case: dict[str, Any] | None = None
    """What else the case says, key by key as the engine reads it: events, permission, promise, settings, earlier notes."""


class CheckExamples(Model):
    """At least three messages that a check catches, and three that it lets pass."""

    caught: Annotated[tuple[Example, ...], Field(min_length=3)]
    clear: Annotated[tuple[Example, ...], Field(min_length=3)]
