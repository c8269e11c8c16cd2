"""A small content folder that is valid. Tests change one thing in it and look at what Afterword says."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from afterword.playbook import Content, ContentError, load, proofread

PLAYBOOK = """\
locale = "en"
minimum_extension = "0.1.0"
"""

SOURCES = """\
[[sources]]
id = "princeton"
who = "Princeton University"
title = "Thank-you notes"
when = "2024"
kind = "career_office"
says = "Write within a day or two."
url = "https://example.org/thanks"
read = 2026-02-01

[[sources]]
id = "old-blog"
who = "A blog"
title = "Follow up"
when = "2009"
kind = "article"
says = "Ask one question only."
sourced = false
"""

THANK_YOU = """\
+++
id = "TP-01"
slug = "thank-you"
title = "Thank-you note"
kind = "thank_you"
channel = "email"
purpose = "Say thanks while they remember you."
when = "After every interview."
subject = "Thank you: {{role}}"
words = { min = 10, max = 40 }
advice = [7, 25]
sources = ["princeton"]
page = "PG-04"

[[fields]]
name = "interviewer_name"
label = "Interviewer"
required = true

[[fields]]
name = "role"
label = "Role"
required = true

[[fields]]
name = "topic"
label = "What you talked about"
hint = "In your own words."
own_words = true

[[fields]]
name = "my_name"
label = "Your name"
required = true

[example]
interviewer_name = "Ms. Reyes"
role = "Data Analyst"
topic = "your plans for the warehouse"
my_name = "Sam Okafor"
+++

Dear {{interviewer_name}},

Thank you for talking with me about the {{role}} position{{#topic}}, and about {{topic}}{{/topic}}. I would be glad to join your team.

{{^topic}}
Please ask if you need anything more from me.

{{/topic}}
Kind regards,
{{my_name}}
"""

SCHEDULE = """\
[[rules]]
id = "SR-03"
slug = "thank-you"
title = "Send a thank-you"
channel = "email"
templates = ["TP-01"]
per_interviewer = true
stops = ["sent", "withdrawn"]
then = "SR-05"
reason = "People remember you best on the same day."
advice = [7]
sources = ["princeton"]
page = "PG-04"

[rules.window]
anchor = "interview_end"
opens = "+0h"
due = "+24h"
grace = "+1d 23:59"
closes = "+7d"

[[rules.circumstances]]
id = "SR-03a"
when = "decision_same_day"
reason = "A note after the decision comes too late."
sources = ["old-blog"]
window = { anchor = "interview_end", opens = "+0h", due = "+2h", closes = "+0d 23:59" }

[[rules]]
id = "SR-05"
slug = "check-in"
title = "Ask where they are"
channel = "email"
templates = ["TP-01"]
none_of = ["promised"]
chaser = true
stops = ["reply"]
reason = "Two weeks are long enough."
sources = ["old-blog"]
page = "PG-05"
window = { anchor = "interview_end", opens = "+7d roll", due = "+10bd", closes = "+15bd" }

[[rules]]
type = "cap"
id = "SR-10"
slug = "enough"
title = "Know when to stop"
contacts = 3
minimum = 2
maximum = 4
chasers = 2
reason = "A fourth message changes nothing."
sources = ["old-blog"]
page = "PG-05"
"""

CHECKS = """\
[example_record]
interviewer = "Dana Reyes"
role = "Data Analyst"
company = "Northwind Traders"
my_name = "Sam Okafor"
others = [{ company = "Contoso", interviewer = "Pat Kim" }]

[[checks]]
id = "CK-16"
slug = "pay"
title = "Pay does not belong here"
severity = "error"
not_kinds = ["offer"]
message = "You mention {found}."
page = "PG-05"
anchor = "leave-pay-out"
sources = ["princeton"]
caught = ["What is the salary?", "Is there a bonus?", { subject = "Salary", body = "Thank you.", kind = "check_in" }]
clear = ["Thank you.", "I enjoyed our talk.", { body = "I would love to join Bonus Foods.", record = { company = "Bonus Foods" } }]

[checks.matcher]
phrases = [
    { text = "salary", better = "Wait until they ask." },
    { text = "bonus" },
]
unless = ["bonus track"]
"""

THANK_YOU_PAGE = """\
+++
id = "PG-04"
slug = "the-thank-you-note"
title = "The thank-you note"
summary = "What to write, and when."
order = 4
reviewed = 2026-02-01
advice = [7]
sources = ["princeton"]
+++

# The thank-you note

Write it the same day [@princeton]. Later there is [the check-in](PG-05#leave-pay-out).

{template TP-01}

{rule SR-03}

{rule SR-03a}

Type `{check CK-99}` to show a check, as in

```
{check CK-98}
[@nobody]
```
"""

CHECK_IN_PAGE = """\
+++
id = "PG-05"
slug = "checking-in"
title = "Checking in"
summary = "Ask once, and kindly."
order = 5
reviewed = 2026-02-01
+++
# Checking in

See [the note](PG-04) and [what to leave out](#leave-pay-out).

## Leave pay out

Ask one thing [@old-blog].

{check CK-16}

{all templates}

{all rules}

{all checks}
"""

HOME = """\
+++
title = "Afterword"
summary = "Say the right thing after an interview."
+++

Start with [the thank-you note](PG-04).
"""

FILES = {
    "playbook.toml": PLAYBOOK,
    "sources.toml": SOURCES,
    "templates/tp-01-thank-you.md": THANK_YOU,
    "rules/schedule.toml": SCHEDULE,
    "rules/checks.toml": CHECKS,
    "guide/index.md": HOME,
    "guide/pg-04-the-thank-you-note.md": THANK_YOU_PAGE,
    "guide/pg-05-checking-in.md": CHECK_IN_PAGE,
}


class ContentTree:
    """A content folder on disk to break and to mend."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        for name, text in FILES.items():
            self.write(name, text)

    def write(self, name: str, text: str | bytes) -> None:
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())

    def read(self, name: str) -> str:
        return (self.folder / name).read_bytes().decode()

    def replace(self, name: str, old: str, new: str) -> None:
        """Replace the first place where `old` stands; it must stand somewhere."""
        text = self.read(name)
        assert old in text, f"{old!r} does not stand in {name}"
        self.write(name, text.replace(old, new, 1))

    def remove(self, name: str) -> None:
        (self.folder / name).unlink()

    def line(self, name: str, text: str) -> int:
        """The number of the first line that holds `text`."""
        return next(number for number, line in enumerate(self.read(name).split("\n"), 1) if text in line)

    def load(self) -> Content:
        return load(self.folder)

    def problems(self) -> list[str]:
        """What Afterword says is wrong, one `path:line: message` each."""
        return _problems(self.load)

    def proofread(self, *overlays: Path) -> list[str]:
        """What `afterword check` says is wrong, with folders of changes laid over."""
        return _problems(partial(proofread, self.folder, *overlays))


def _problems(read: Callable[[], object]) -> list[str]:
    try:
        read()
    except ContentError as error:
        return [str(problem) for problem in error.problems]
    return []
