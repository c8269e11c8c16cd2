"""The playbook: content in, one public JSON document out. This package knows neither Flask nor Pelican."""

from .compile import Compiled, canonical_json, compile_playbook, schema
from .content import Content, load, proofread
from .examples import CheckExamples, Example, ExampleRecord
from .guide import Citation, Directive, GuidePage, HomePage, Markup, PageLink
from .message import count_words
from .model import Playbook
from .mustache import fill
from .problems import ContentError, Problem
from .short_guide import short_guide

__all__ = [
    "CheckExamples",
    "Citation",
    "Compiled",
    "Content",
    "ContentError",
    "Directive",
    "Example",
    "ExampleRecord",
    "GuidePage",
    "HomePage",
    "Markup",
    "PageLink",
    "Playbook",
    "Problem",
    "canonical_json",
    "compile_playbook",
    "count_words",
    "fill",
    "load",
    "proofread",
    "schema",
    "short_guide",
]
