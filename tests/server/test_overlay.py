"""A folder of changes laid over the content: what it names is replaced, what it does not name stays."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from afterword.cli import main
from afterword.playbook import Content, ContentError, load, proofread
from afterword.playbook.model import PhraseMatcher, StepRule, Template
from afterword.web import create_app

from tests.server.content_tree import FILES, ContentTree

PROJECT = Path(__file__).parents[2]
A_BUSY_MACHINE = 30.0
"""Seconds that a build or an edit may take."""
NEW_PAGE = """\
+++
id = "PG-40"
slug = "our-office"
title = "Our office"
summary = "Come by."
order = 6
reviewed = 2026-02-01
+++
See [checking in](PG-05).
"""


class Overlay:
    """A folder of changes that lies over a content tree."""

    def __init__(self, tree: ContentTree, folder: Path) -> None:
        self._tree = tree
        self.folder = folder
        folder.mkdir()

    def write(self, name: str, text: str) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def load(self) -> Content:
        return load(self._tree.folder, self.folder)

    def problems(self) -> list[str]:
        return self._tree.proofread(self.folder)


@pytest.fixture
def overlay(tree: ContentTree, tmp_path: Path) -> Overlay:
    return Overlay(tree, tmp_path / "school")


def template(content: Content) -> Template:
    return content.playbook.templates[0]


def step(content: Content, rule_id: str) -> StepRule:
    rule = next(rule for rule in content.playbook.rules if rule.id == rule_id)
    assert isinstance(rule, StepRule)
    return rule


def phrases(content: Content) -> list[str]:
    matcher = content.playbook.checks[0].matcher
    assert isinstance(matcher, PhraseMatcher)
    return [phrase.text for phrase in matcher.phrases]


def test_an_empty_overlay_changes_nothing(tree: ContentTree, overlay: Overlay) -> None:
    assert overlay.load() == tree.load()


def test_keys_that_are_named_are_replaced_and_the_others_stay(tree: ContentTree, overlay: Overlay) -> None:
    before = template(tree.load())
    overlay.write("templates/any-name.md", '+++\nid = "TP-01"\ntitle = "Our note"\nsources = ["old-blog"]\n+++\n')
    assert template(overlay.load()) == before.model_copy(update={"title": "Our note", "sources": ("old-blog",)})


def test_a_template_with_a_text_has_that_text(tree: ContentTree, overlay: Overlay) -> None:
    before = template(tree.load())
    body = before.body.replace("Kind regards", "With best wishes")
    overlay.write("templates/tp-01.md", f'+++\nid = "TP-01"\n+++\n\n{body}\n')
    assert template(overlay.load()) == before.model_copy(update={"body": body})


def test_a_table_inside_is_replaced_key_by_key_and_keys_can_be_taken_out(tree: ContentTree, overlay: Overlay) -> None:
    before = step(tree.load(), "SR-03")
    overlay.write("rules/schedule.toml", '[[rules]]\nid = "SR-03"\nwindow = { due = "+48h", remove = ["grace"] }\n')
    after = step(overlay.load(), "SR-03")
    assert (after.window.due.amount, after.window.grace) == (48, None)
    assert (after.window.closes, after.reason, after.circumstances) == (before.window.closes, before.reason, before.circumstances)


def test_new_ids_are_added(tree: ContentTree, overlay: Overlay) -> None:
    page = (
        tree.read("guide/pg-05-checking-in.md")
        .replace("PG-05", "PG-40")
        .replace("checking-in", "our-office")
        .replace("order = 5", "order = 6")
    )
    overlay.write("guide/our-office.md", page)
    overlay.write("sources.toml", tree.read("sources.toml").split("\n\n")[0].replace("princeton", "our-office"))
    after = overlay.load()
    assert [page.front.id for page in after.pages] == ["PG-04", "PG-05", "PG-40"]
    assert [source.id for source in after.playbook.sources] == ["princeton", "old-blog", "our-office"]


def test_a_phrase_is_one_entry(tree: ContentTree, overlay: Overlay) -> None:
    overlay.write("rules/phrases.toml", '[[phrases]]\ncheck = "CK-16"\ntext = "stock options"\nbetter = "Wait."\n')
    after = overlay.load()
    assert phrases(after) == ["salary", "bonus", "stock options"]
    assert after.playbook.checks[0].title == tree.load().playbook.checks[0].title


def test_a_phrase_is_one_entry_in_the_content_itself_too(tree: ContentTree) -> None:
    tree.write("rules/phrases.toml", '[[phrases]]\ncheck = "CK-16"\ntext = "stock options"\n')
    assert phrases(tree.load()) == ["salary", "bonus", "stock options"]


def test_a_phrase_that_is_there_is_replaced_or_removed(overlay: Overlay) -> None:
    overlay.write(
        "rules/phrases.toml",
        '[[phrases]]\ncheck = "CK-16"\ntext = "Salary"\n[[phrases]]\ncheck = "CK-16"\ntext = "bonus"\nremove = true\n',
    )
    assert phrases(overlay.load()) == ["Salary"]


def test_a_whole_entry_can_be_removed(tree: ContentTree, overlay: Overlay) -> None:
    tree.replace("rules/schedule.toml", 'then = "SR-05"\n', "")
    overlay.write("rules/schedule.toml", '[[rules]]\nid = "SR-05"\nremove = true\n')
    assert [rule.id for rule in overlay.load().playbook.rules] == ["SR-03", "SR-10"]


def test_something_of_each_kind_must_be_left(tree: ContentTree, overlay: Overlay) -> None:
    tree.replace("rules/schedule.toml", 'templates = ["TP-01"]\nper', "per")
    tree.replace("rules/schedule.toml", 'templates = ["TP-01"]\n', "")
    tree.replace("guide/pg-04-the-thank-you-note.md", "{template TP-01}\n", "")
    overlay.write("templates/a.md", '+++\nid = "TP-01"\nremove = true\n+++\n')
    assert "school:1: There is no template left. Keep at least one." in overlay.problems()


def test_the_last_overlay_wins(tree: ContentTree, overlay: Overlay, tmp_path: Path) -> None:
    overlay.write("templates/a.md", '+++\nid = "TP-01"\ntitle = "School"\npurpose = "Of the school."\n+++\n')
    (tmp_path / "class/templates").mkdir(parents=True)
    (tmp_path / "class/templates/a.md").write_text('+++\nid = "TP-01"\ntitle = "Class"\n+++\n')
    found = template(load(tree.folder, overlay.folder, tmp_path / "class"))
    assert (found.title, found.purpose) == ("Class", "Of the school.")
    assert template(load(tree.folder, tmp_path / "class", overlay.folder)).title == "School"


def test_a_matcher_of_another_kind_takes_the_whole_place(overlay: Overlay) -> None:
    overlay.write("rules/checks.toml", '[[checks]]\nid = "CK-16"\nmatcher = { kind = "count", of = "questions", more_than = 2 }\n')
    assert overlay.load().playbook.checks[0].matcher.kind == "count"


@pytest.mark.parametrize(
    ("name", "text", "problem"),
    [
        (
            "templates/a.md",
            '+++\nid = "TP-01"\nsources = ["princetown"]\n+++\n',
            "3: There is no source “princetown”. Did you mean “princeton”?",
        ),
        (
            "templates/a.md",
            '+++\nid = "TP-01"\ntitel = "x"\n+++\n',
            "3: “titel” is no key that Afterword knows here. Did you mean “title”?",
        ),
        ("templates/a.md", '+++\nid = "TP-01"\nsubject = "{{rolle}}"\n+++\n', "3: The field “rolle” is not declared. Did you mean “role”?"),
        ("templates/a.md", '+++\nid = "TP-01"\n+++\nDear {{you}},\n', "4: The field “you” is not declared."),
        ("templates/a.md", '+++\nid = "TP-01"\nremove = ["hint"]\n+++\n', "3: “hint” is not there, so it cannot be removed."),
        ("templates/a.md", '+++\nid = "TP-09"\nremove = true\n+++\n', "3: The template “TP-09” is not there, so it cannot be removed."),
        (
            "templates/a.md",
            '+++\nid = "TP-10"\n+++\n',
            "2: The template “TP-10” is not there, so it cannot be changed. Did you mean “TP-01”?",
        ),
        ("templates/a.md", '+++\nid = "TP-01"\nremove = "title"\n+++\n', "3: Write remove = true to take out all of it, or name keys"),
        ("rules/schedule.toml", '[[rules]]\nid = "SR-03"\nwindow = { due = "soon" }\n', "3: “due”: “soon” is not an offset."),
        ("rules/schedule.toml", '[[rules]]\nid = "SR-03"\n[rules.window]\ndue = "-1h"\n', "4: “due” comes before “opens”."),
        ("rules/phrases.toml", '[[phrases]]\ncheck = "CK-61"\ntext = "perks"\n', "2: There is no check “CK-61”. Did you mean “CK-16”?"),
        ("rules/phrases.toml", '[[phrases]]\ncheck = "CK-16"\ntext = "perks"\nremove = true\n', "1: CK-16 has no phrase “perks”"),
        ("rules/phrases.toml", '[[phrases]]\ncheck = "CK-16"\ntext = "{word} perks"\n', "1: “{word}” is no slot."),
        (
            "rules/phrases.toml",
            '[[phrases]]\ncheck = "CK-16"\ntex = "perks"\n',
            "3: “tex” is no key that Afterword knows here. Did you mean “text”?",
        ),
        ("playbook.toml", 'locale = "english"\n', "1: “locale” is “english”. Write a language such as en or en-US."),
        ("guide/index.md", '+++\ntitle = "Ours"\n+++\nSee [it](PG-44).\n', "4: There is no page “PG-44”. Did you mean “PG-04”?"),
        ("template/a.md", '+++\nid = "TP-01"\n+++\n', "1: Nothing is read at this place. Did you mean “templates/*.md”?"),
        ("guide/index.md", "+++\nremove = true\n+++\n", "2: The home page is needed, so it cannot be removed."),
        ("templates/a.md", '+++\nid = ["TP-01"]\nremove = [["hint"]]\n+++\n', "2: “id” must be a text in quotes."),
        ("templates/a.md", '+++\nid = "TP-01"\nremove = [["title"]]\n+++\n', "3: “['title']” is not there, so it cannot be removed."),
        ("rules/checks.toml", "", "1: Write each entry as a table that starts with [[checks]]."),
    ],
)
def test_a_problem_names_the_overlays_own_file_and_line(overlay: Overlay, name: str, text: str, problem: str) -> None:
    overlay.write(name, text)
    assert any(found.startswith(f"school/{name}:{problem}") for found in overlay.problems()), overlay.problems()


def test_what_the_overlay_does_not_name_keeps_its_place_in_the_content(tree: ContentTree, overlay: Overlay) -> None:
    tree.replace("templates/tp-01-thank-you.md", 'page = "PG-04"', 'page = "PG-40"')
    overlay.write(
        "templates/a.md",
        '+++\nid = "TP-01"\n+++\n\nDear {{interviewer_name}}, {{role}} {{topic}}\n{{my_name}}, thank you for all of your time.\n',
    )
    line = tree.line("templates/tp-01-thank-you.md", 'page = "PG-40"')
    assert any(
        problem.startswith(f"content/templates/tp-01-thank-you.md:{line}: There is no page “PG-40”.") for problem in overlay.problems()
    )


def test_one_thing_changed_twice_in_a_folder_names_both_places(overlay: Overlay) -> None:
    overlay.write("templates/a.md", '+++\nid = "TP-01"\ntitle = "One"\n+++\n')
    overlay.write("templates/b.md", '+++\nid = "TP-01"\ntitle = "Two"\n+++\n')
    assert overlay.problems() == ["school/templates/b.md:2: The template “TP-01” is already changed at school/templates/a.md:2. Keep one."]


def test_removing_what_others_need_names_those_who_need_it(tree: ContentTree, overlay: Overlay) -> None:
    overlay.write("sources.toml", '[[sources]]\nid = "princeton"\nremove = true\n')
    line = tree.line("guide/pg-04-the-thank-you-note.md", "[@princeton]")
    assert any(f"pg-04-the-thank-you-note.md:{line}: There is no source “princeton”." in problem for problem in overlay.problems())


def test_an_overlay_that_is_not_there_is_named(tree: ContentTree, tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="nowhere:1: This folder does not exist"):
        load(tree.folder, tmp_path / "nowhere")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("wrong", ["-7.5", '[[1], { a = "b" }]', "{ x = [1] }"])
def test_a_value_of_a_wrong_type_is_said_wherever_it_stands(tree: ContentTree, overlay: Overlay, name: str, wrong: str) -> None:
    lines = FILES[name].split("\n")
    for number, line in enumerate(lines):
        if " = " in line:
            overlay.write(name, "\n".join([*lines[:number], f"{line.split(' = ')[0]} = {wrong}", *lines[number + 1 :]]))
            assert overlay.problems(), line


EXAMPLE = PROJECT / "examples/university"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Content, Content]:
    # A copy, so that an edit of the content during the test is not taken for a change of the overlay's.
    content = shutil.copytree(PROJECT / "content", tmp_path_factory.mktemp("copy") / "content")
    return load(content), proofread(content, EXAMPLE)[0]


@pytest.fixture
def shipped(both: tuple[Content, Content]) -> Content:
    return both[0]


@pytest.fixture
def university(both: tuple[Content, Content]) -> Content:
    return both[1]


@pytest.mark.parametrize(
    ("noun", "changed", "added"),
    [
        ("templates", {"TP-01": {"body"}, "TP-06": {"subject"}, "TP-13": {"when", "example"}}, set()),
        ("rules", {"SR-05": {"reason", "sources", "window"}}, set()),
        ("checks", {"CK-16": {"matcher"}}, set()),
        ("pages", {}, {"PG-40"}),
        ("sources", {}, {"our-careers-office"}),
    ],
)
def test_the_example_changes_exactly_what_it_names(
    shipped: Content, university: Content, noun: str, changed: dict[str, set[str]], added: set[str]
) -> None:
    before = {thing.id: thing.model_dump() for thing in getattr(shipped.playbook, noun)}
    after = {thing.id: thing.model_dump() for thing in getattr(university.playbook, noun)}
    assert after.keys() - before.keys() == added
    differing = {name: {key for key in before[name] if before[name][key] != after[name][key]} for name in before}
    assert {name: keys for name, keys in differing.items() if keys} == changed


def test_the_example_changes_nothing_else(shipped: Content, university: Content) -> None:
    changed = {"templates", "rules", "checks", "pages", "sources"}
    assert university.playbook.model_dump(exclude=changed) == shipped.playbook.model_dump(exclude=changed)


def test_the_example_moves_one_end_of_a_window_and_adds_one_phrase(shipped: Content, university: Content) -> None:
    before, after = step(shipped, "SR-05").window, step(university, "SR-05").window
    assert after == before.model_copy(update={"opens": after.opens})
    assert (after.opens.amount, after.opens.unit) == (10, "day")
    matchers = [next(check.matcher for check in content.playbook.checks if check.id == "CK-16") for content in (shipped, university)]
    texts = [[phrase.text for phrase in matcher.phrases] for matcher in matchers if isinstance(matcher, PhraseMatcher)]
    assert texts[1] == [*texts[0], "visa sponsorship"]


def test_the_command_takes_overlays(tree: ContentTree, overlay: Overlay, tmp_path: Path) -> None:
    overlay.write("templates/a.md", '+++\nid = "TP-01"\ntitle = "Our note"\n+++\n')
    arguments = ["--content", str(tree.folder), "--overlay", str(overlay.folder)]
    assert main(["check", *arguments]) == 0
    assert main(["build", *arguments, "--out", str(tmp_path / "out")]) == 0
    assert json.loads((tmp_path / "out/playbook.json").read_text())["templates"][0]["title"] == "Our note"


def test_a_running_server_has_the_overlay_and_notices_its_edits(tree: ContentTree, overlay: Overlay) -> None:
    overlay.write("templates/a.md", '+++\nid = "TP-01"\ntitle = "Our note"\n+++\n')
    client = create_app(tree.folder, watch=True, overlays=[overlay.folder]).test_client()

    def title() -> str:
        return str(client.get("/v1/templates/TP-01").get_json()["title"])

    assert title() == "Our note"
    end = time.monotonic() + A_BUSY_MACHINE
    while title() != "Our new note":
        assert time.monotonic() < end, "the edit did not show"
        # Written again and again, because the first edit may come before the watcher has begun.
        overlay.write("templates/a.md", '+++\nid = "TP-01"\ntitle = "Our new note"\n+++\n')
        time.sleep(0.7)


def test_the_guide_of_a_running_server_is_built_with_the_overlay(tree: ContentTree, overlay: Overlay, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    # A stand-in for the guide's settings that shows what it was told.
    settings = "import os\nSITENAME = os.environ['AFTERWORD_OVERLAYS']\nPATH, PAGE_PATHS, ARTICLE_PATHS = '.', [], []\nTIMEZONE = 'UTC'\n"
    (tmp_path / "site/pelicanconf.py").write_text(settings)
    client = create_app(tree.folder, site=tmp_path / "site", overlays=[overlay.folder]).test_client()
    end = time.monotonic() + A_BUSY_MACHINE
    while f"<title>{overlay.folder.resolve()}</title>" not in client.get("/").text:
        assert time.monotonic() < end, "the guide was not built"
        time.sleep(0.05)


def built_guide(content: Path, out: Path, *overlays: Path) -> dict[str, str]:
    """The pages that the real settings make of a content folder."""
    folders = {"AFTERWORD_CONTENT": str(content), "AFTERWORD_OVERLAYS": os.pathsep.join(map(str, overlays))}
    command = [sys.executable, "-m", "pelican", "-s", str(PROJECT / "site/pelicanconf.py"), "-o", str(out)]
    done = subprocess.run(command, env=os.environ | folders, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return {file.relative_to(out).as_posix(): file.read_text(encoding="utf-8") for file in out.rglob("index.html")}


def test_the_guide_shows_the_pages_of_overlays_in_place_of_the_shipped_ones(tree: ContentTree, overlay: Overlay, tmp_path: Path) -> None:
    text = "# Asking\n\n## Leave pay out\n\nOurs alone.\n\n{check CK-16}\n\n{rule SR-05}\n\n{rule SR-10}\n"
    overlay.write("guide/another-name.md", f'+++\nid = "PG-05"\ntitle = "Asking"\n+++\n{text}')
    overlay.write("guide/index.md", '+++\ntitle = "Our guide"\n+++\n')
    overlay.write("guide/new.md", NEW_PAGE)
    pages = built_guide(tree.folder, tmp_path / "out", overlay.folder)
    assert set(pages) == {"index.html", "the-thank-you-note/index.html", "checking-in/index.html", "our-office/index.html"}
    assert "Ours alone." in pages["checking-in/index.html"]
    assert "Ask one thing" not in pages["checking-in/index.html"]
    assert "Our guide" in pages["index.html"]
    assert "../checking-in/" in pages["our-office/index.html"]


def test_another_language_is_another_folder(tree: ContentTree, tmp_path: Path) -> None:
    german = tmp_path / "content-de"
    shutil.copytree(tree.folder, german)
    file = german / "playbook.toml"
    file.write_text(file.read_text().replace('"en"', '"de"'))
    assert main(["build", "--content", str(german), "--out", str(tmp_path / "out")]) == 0
    assert json.loads((tmp_path / "out/playbook.json").read_text())["locale"] == "de"
    assert create_app(german).test_client().get("/v1/index.json").get_json()["locale"] == "de"
    assert load(german).playbook.model_copy(update={"locale": "en"}) == tree.load().playbook
    assert '<html lang="de">' in built_guide(german, tmp_path / "guide")["index.html"]
