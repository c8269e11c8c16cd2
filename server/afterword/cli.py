"""The command: afterword check | build | serve."""

from __future__ import annotations

import argparse
import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from . import __version__
from .playbook import Content, ContentError, canonical_json, compile_playbook, load, proofread, schema, short_guide


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command. Returns 0, 1 if the content or the server has a problem, and leaves with 2 if the call is wrong."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except ContentError as error:
        print(error)
        number = len(error.problems)
        print(f"{number} {'problem' if number == 1 else 'problems'}.", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="afterword", description="The right words at the right time after a job interview.")
    parser.add_argument("--version", action="version", version=f"afterword {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="check | build | serve")

    content = argparse.ArgumentParser(add_help=False)
    content.add_argument("--content", type=_folder, default="content", metavar="DIR", help="the folder with the content (default: content)")
    overlay = "a folder of changes to lay over the content; may be given again, the last one wins"
    content.add_argument("--overlay", type=_folder, action="append", default=[], metavar="DIR", help=overlay)

    check = commands.add_parser("check", parents=[content], help="find every mistake in the content")
    check.set_defaults(run=_check)

    build = commands.add_parser("build", parents=[content], help="write playbook.json, guide.json and schema.json")
    build.add_argument("--out", type=Path, default=Path("build"), metavar="DIR", help="where to write them (default: build)")
    build.set_defaults(run=_build)

    serve = commands.add_parser("serve", parents=[content], help="serve the API, the guide and the practice page")
    source = serve.add_mutually_exclusive_group()
    source.add_argument("--guide", type=_folder, metavar="DIR", help="a built guide to serve")
    source.add_argument("--site", type=_folder, metavar="DIR", help="the guide's Pelican project; the guide is built from it")
    serve.add_argument("--extension", type=_folder, metavar="DIR", help="the built extensions; only to say where they are")
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen at (default: 127.0.0.1, this machine only)")
    serve.add_argument("--port", type=_port, default=8765, help="the port to listen at; 0 takes a free one (default: 8765)")
    serve.set_defaults(run=_serve)
    return parser


def _folder(text: str) -> Path:
    folder = Path(text)
    if not folder.is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text} here. Name one, or start Afterword in the project's folder")
    return folder


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text} is no port. Give a number from 0 to 65535")
    return int(text)


def _check(options: argparse.Namespace) -> int:
    content, unchecked = proofread(options.content, *options.overlay)
    if unchecked:
        print(f"The spelling was not checked: {unchecked}", file=sys.stderr)
    print(f"{_summary(content)}, no problems")
    return 0


def _build(options: argparse.Namespace) -> int:
    content = load(options.content, *options.overlay)
    compiled = compile_playbook(content.playbook)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "playbook.json").write_bytes(compiled.body)
        (options.out / "guide.json").write_bytes(canonical_json(short_guide(content)))
        (options.out / "schema.json").write_text(json.dumps(schema(), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror}. Name another folder with --out.", file=sys.stderr)
        return 1
    print(f"{_summary(content)}\n{options.out / 'playbook.json'}: playbook {compiled.name}, {len(compiled.body):,} bytes")
    return 0


def _serve(options: argparse.Namespace) -> int:
    # Checking and building need no web server.
    from .serve import CannotListenError, serve

    logging.basicConfig(level=logging.INFO, format="%(levelname)s: %(message)s", stream=sys.stderr)
    try:
        serve(options.content, options.overlay, options.guide, options.site, options.extension, options.host, options.port)
    except CannotListenError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _summary(content: Content) -> str:
    counts = {
        "template": content.playbook.templates,
        "rule": content.playbook.rules,
        "check": content.playbook.checks,
        "page": content.playbook.pages,
        "source": content.playbook.sources,
    }
    return ", ".join(f"{len(found)} {noun}{'' if len(found) == 1 else 's'}" for noun, found in counts.items())
