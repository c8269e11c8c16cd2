"""Templates, rules and checks that are valid by their types and still cannot work."""

from __future__ import annotations

import pytest
from afterword.playbook import fill
from afterword.playbook.mustache import mistakes
from hypothesis import given
from hypothesis import strategies as st

from tests.server.content_tree import ContentTree

TEMPLATE, SCHEDULE, CHECKS = "templates/tp-01-thank-you.md", "rules/schedule.toml", "rules/checks.toml"


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "Dear {{interviewer_name}}",
            "Dear {{interviewer_nam}}",
            "The field “interviewer_nam” is not declared. Did you mean “interviewer_name”?",
        ),
        ("Thank you: {{role}}", "Thank you: {{rolle}}", "The field “rolle” is not declared. Did you mean “role”?"),
        ("I would be glad", "{{#xyz}}So{{/xyz}} I would be glad", "The field “xyz” is not declared. Add it to the fields, or take it out."),
        ("Dear {{interviewer_name}}", "Dear {{{interviewer_name}}}", "“{{{interviewer_name}}}”: three braces are not used. Write two."),
        ("Dear {{interviewer_name}}", "Dear {{&interviewer_name}}", "“{{&interviewer_name}}”: an unescaped field is not used."),
        ("I would be glad", "{{> closing}}", "“{{> closing}}”: a template inside a template is not used. Write out the text."),
        ("I would be glad", "{{! glad }}", "“{{! glad }}”: a comment is not used. Delete it."),
        ("I would be glad", "{{=<% %>=}}", "“{{=<% %>=}}”: other delimiters are not used. Keep {{ and }}."),
        ("I would be glad", "{{I}} would be glad", "“{{I}}” is no field. Write {{name}}, in lower-case letters, digits and underscores."),
        ("I would be glad", "{{}}", "“{{}}” is no field."),
        ("I would be glad", "{{{role}} I", "“{{{role}}”: three braces are not used. Write two."),
        ("I would be glad", "{{role and I", "“{{role and I to join your team.” is no field."),
        ("I would be glad", "role}} I", "“}}” is no field."),
        ("I would be glad", "{role} I", "“{role}” has single braces. Write {{role}}."),
        ("I would be glad", "{{#role}}I would", "The section “role” does not end. Close it with {{/role}}."),
        ("I would be glad", "{{/role}}I would", "{{/role}} ends a section that was never opened. Put {{#role}} before it."),
        (
            "{{topic}}{{/topic}}",
            "{{#role}}{{topic}}{{/topic}}",
            "{{/topic}} ends here, but the section “role” is still open. End that one first.",
        ),
        ("Kind regards,", "Kind regards, ", "This line ends in a space. Delete it."),
    ],
)
def test_a_mistake_in_the_wording_is_reported_on_its_line(tree: ContentTree, old: str, new: str, says: str) -> None:
    tree.replace(TEMPLATE, old, new)
    line = tree.line(TEMPLATE, new)
    problems = tree.problems()
    assert any(problem.startswith(f"content/{TEMPLATE}:{line}: {says}") for problem in problems), problems


@pytest.mark.parametrize(
    ("old", "new", "at", "says"),
    [
        ("{{#topic}}, and about {{topic}}{{/topic}}", "", None, ""),
        ("[example]\n", "[example]\ntopik = 'x'\n", "topik", "The example fills “topik”, which is no field. Did you mean “topic”?"),
        ('role = "Data Analyst"\n', "", "[example]", "The example does not fill “role”, which is required. Add it."),
        ("min = 10, max = 40", "min = 40, max = 10", "words =", "“words” runs from 40 to 10. Put the smaller number first."),
        (
            "min = 10, max = 40",
            "min = 30, max = 40",
            "words =",
            "has 26 words between greeting and sign-off; the template asks for 30 to 40.",
        ),
        (
            "min = 10, max = 40",
            "min = 1, max = 10",
            "words =",
            "has 26 words between greeting and sign-off; the template asks for 1 to 10.",
        ),
        ('name = "topic"', 'name = "role"', 'name = "role"\nlabel = "What', "The field “role” is declared twice. Keep one."),
        ('label = "Role"\n', 'label = "Role"\nown_words = true\n', "own_words = true", "so it cannot be own words."),
        (
            "own_words = true\n",
            "own_words = true\nrequired = true\n",
            'required = true\n\n[[fields]]\nname = "my_name"',
            "“topic” is required, but stands only inside its own section, so nobody would see that it is missing.",
        ),
        ('name = "topic"', 'name = "topics"', 'name = "topics"', "“topics” is used neither in the subject nor in the message."),
    ],
)
def test_fields_example_and_wording_must_agree(tree: ContentTree, old: str, new: str, at: str | None, says: str) -> None:
    tree.replace(TEMPLATE, old, new)
    problems = tree.problems()
    if at is None:
        # The field is still used by its inverted section.
        assert problems == []
        return
    line = tree.read(TEMPLATE)[: tree.read(TEMPLATE).index(at)].count("\n") + 1
    assert any(problem.startswith(f"content/{TEMPLATE}:{line}: ") and says in problem for problem in problems), problems


def test_a_message_must_stand_below_the_front_matter(tree: ContentTree) -> None:
    front = tree.read(TEMPLATE).split("+++")[1]
    tree.write(TEMPLATE, f"+++{front}+++\n\n")
    assert any("The message is missing. Write it below the front matter." in problem for problem in tree.problems())


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        (
            "position{{#topic}}, and about {{topic}}{{/topic}}.",
            "position {{#topic}}and about {{topic}}{{/topic}} now.",
            "two spaces in a row",
        ),
        (
            "position{{#topic}}, and about {{topic}}{{/topic}}.",
            "position {{#topic}}and about {{topic}}{{/topic}}.",
            "a space before a mark",
        ),
        ("I would be glad to join your team.", "{{topic}}\n{{topic}} was new.", "a space at the edge of a line"),
        ("I would be glad to join your team.", "I would be glad to join{{^topic}}.{{/topic}}.", "two periods in a row"),
    ],
)
def test_a_missing_part_may_not_leave_a_gap(tree: ContentTree, old: str, new: str, says: str) -> None:
    tree.replace(TEMPLATE, old, new)
    problems = tree.problems()
    assert any(f"Without “topic” the filled message has {says}" in problem for problem in problems), problems


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        (SCHEDULE, 'opens = "+0h"\n', 'opens = "+48h"\n', "“due” comes before “opens”. Change one of them."),
        (SCHEDULE, 'due = "+2h", closes', 'due = "+2h", closes', ""),
        (SCHEDULE, 'due = "+10bd", closes = "+15bd"', 'due = "+10bd", closes = "+5bd"', "“closes” comes before “due”. Change one of them."),
        (SCHEDULE, "contacts = 3", "contacts = 5", "“contacts” must lie between minimum and maximum."),
        (CHECKS, "You mention {found}.", "You mention {fond}.", "“{fond}” is never filled in. Did you mean “found”?"),
        (
            CHECKS,
            'not_kinds = ["offer"]',
            'kinds = ["offer"]\nnot_kinds = ["offer"]',
            "“offer” stands in kinds and in not_kinds. Keep one.",
        ),
        (CHECKS, 'text = "bonus"', 'text = "{word} bonus"', "“{word}” is no slot. Use {any} for one word or {number} for a number."),
        (CHECKS, 'text = "bonus"', 'text = "Salary"', "The phrase “salary” stands here twice. Keep one."),
    ],
)
def test_rules_and_checks_must_make_sense(tree: ContentTree, name: str, old: str, new: str, says: str) -> None:
    tree.replace(name, old, new)
    problems = tree.problems()
    assert [problem.partition(": ")[2] for problem in problems] == ([says] if says else [])


NAMES = ["role", "topic", "my_name"]
PIECES = st.sampled_from(["Dear ", "{{role}}", "{{ topic }}", ", ", "\n\n", "é"])
TEXTS = st.recursive(
    st.lists(PIECES, max_size=4).map("".join),
    lambda inner: st.tuples(st.sampled_from("#^"), st.sampled_from(NAMES), inner).map(
        lambda t: f"{{{{{t[0]}{t[1]}}}}}{t[2]}{{{{/{t[1]}}}}}"
    ),
    max_leaves=5,
)


@given(TEXTS)
def test_well_formed_templates_of_fields_and_sections_have_no_mistakes(text: str) -> None:
    assert list(mistakes(text)) == []


@given(st.dictionaries(st.sampled_from(NAMES), st.text(st.characters(exclude_characters="\n\r")), min_size=3))
def test_values_go_in_as_they_are(values: dict[str, str]) -> None:
    assert fill("<{{role}}|{{topic}}|{{my_name}}>", values) == f"<{values['role']}|{values['topic']}|{values['my_name']}>"
