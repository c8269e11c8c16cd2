"""The small templates of the theme that cards and lists are drawn with."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .facts import say_best, say_close
from .words import count, fill_slots, say_month_day, say_offset, say_week


def environment(theme: Path) -> Environment:
    drawing = Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    drawing.filters |= {
        "best": say_best,
        "close": say_close,
        "counted": count,
        "day": say_month_day,
        "offset": say_offset,
        "slots": fill_slots,
        "week": say_week,
    }
    return drawing
