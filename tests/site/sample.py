"""A small content tree that uses everything a guide page can hold."""

from __future__ import annotations

from pathlib import Path

FILES = {
    "playbook.toml": """
locale = "en"
minimum_extension = "0.1.0"

[holidays]
first = 2026
count = 1
""",
    "countries/il.toml": """
code = "IL"
slug = "israel"
name = "Israel"
works = ["sunday", "monday", "tuesday", "wednesday", "thursday"]
zones = ["Asia/Jerusalem"]
sources = ["career-office"]
page = "PG-04"
""",
    "sources.toml": """
[[sources]]
id = "career-office"
who = "A career office"
title = "After the interview"
when = "2024"
kind = "career_office"
says = "Thank people within a day."
url = "https://example.org/after?a=1&b=2"
read = 2026-03-02

[[sources]]
id = "loose-claim"
who = "No author given"
title = "Nine in ten"
when = "undated"
kind = "article"
says = "Says that nine in ten people <like> a note."
sourced = false

[[sources]]
id = "quiet-voice"
who = "An author"
title = "A quiet voice"
when = "2020"
kind = "author"
says = "Says little."
""",
    "templates/tp-01-thank-you.md": """
+++
id = "TP-01"
slug = "thank-you"
title = "Thank-you note"
kind = "thank_you"
channel = "email"
purpose = "Thank one person & mean it."
when = "After any interview."
subject = "Thank you: {{role}} interview"
words = { min = 5, max = 50 }
sources = ["career-office"]
page = "PG-04"

[[fields]]
name = "name"
label = "Interviewer's name"
required = true

[[fields]]
name = "role"
label = "Role"
hint = "The title in the posting."
required = true

[[fields]]
name = "topic"
label = "What you talked about"
required = true
own_words = true

[[fields]]
name = "extra"
label = "What you could send"

[example]
name = "Ms. Reyes"
role = "R&D Analyst"
topic = "I keep thinking about x < y."
+++
Dear {{name}},

Thank you for talking with me about the {{role}} position at A & B <Ltd>.{{#extra}} I can send you {{extra}}.{{/extra}}

{{topic}}

{{^extra}}
If you would like to see anything else, please ask.
{{/extra}}

Kind regards
""",
    "templates/tp-12-voicemail.md": """
+++
id = "TP-12"
slug = "voicemail"
title = "Voicemail"
kind = "voicemail"
channel = "voicemail"
purpose = "Leave your number."
when = "When nobody answers."
subject = "Voicemail"
words = { min = 1, max = 50 }
sources = ["quiet-voice"]
page = "PG-04"

[[fields]]
name = "my_name"
label = "Your name"
required = true

[example]
my_name = "Sam Okafor"
+++
This is {{my_name}}. Thank you.
""",
    "rules/schedule.toml": """
[[rules]]
id = "SR-03"
slug = "thank-you"
title = "Send a thank-you"
channel = "email"
templates = ["TP-01"]
per_interviewer = true
stops = ["sent", "withdrawn"]
then = "SR-04"
reason = "The talk is still fresh."
sources = ["career-office"]
page = "PG-04"

[rules.window]
anchor = "interview_end"
opens = "+0min"
best_from = "+2h"
due = "+24h"
grace = "+1d 23:59"
closes = "+7d"

[[rules.circumstances]]
id = "SR-03a"
when = "decision_same_day"
reason = "They decide today."
sources = ["quiet-voice"]

[rules.circumstances.window]
anchor = "interview_end"
opens = "+0min"
due = "+2h"
closes = "+0d 23:59"

[[rules]]
id = "SR-04"
slug = "check-in"
title = "Check in"
channel = "voicemail"
templates = ["TP-12"]
chaser = true
stops = ["reply"]
reason = "The date has passed."
sources = ["quiet-voice"]
page = "PG-04"

[rules.window]
anchor = "promise_date"
opens = "+1bd 09:00"
due = "+2bd"
closes = "+10bd roll"

[[rules]]
type = "cap"
id = "SR-10"
slug = "enough"
title = "Enough is enough"
contacts = 3
minimum = 2
maximum = 4
chasers = 2
reason = "More would not help."
sources = ["career-office"]
page = "PG-04"

[[rules]]
type = "hours"
id = "SR-19"
slug = "hours"
title = "Write when they are at work"
opens = "08:00"
closes = "18:00"
after_day_off = "09:00"
reason = "It is read when it arrives."
sources = ["career-office"]
page = "PG-05"

[[settings]]
name = "cap"
title = "How many messages without an answer"
default = "3"
choices = [{ value = "2", label = "Two" }, { value = "3", label = "Three" }]
reason = "Some like to stop sooner."
sources = ["quiet-voice"]

[[seasons]]
starts = "12-15"
ends = "01-06"
name = "The end of the year"
""",
    "rules/checks.toml": """
[example_record]
interviewer = "Dana Reyes"

[[checks]]
id = "CK-16"
slug = "pay"
title = "Talk about pay"
severity = "error"
not_kinds = ["offer"]
message = "“{found}” is about pay. Leave it out of a note to {name}."
better = "Wait for the offer."
sources = ["career-office", "loose-claim"]
page = "PG-04"
anchor = "pay"
caught = ["What is the <salary>?", "Is there a bonus?", "I ask for 5,000."]
clear = ["I liked the talk.", "Thank you.", "Bonus Foods is a fine company."]

[checks.matcher]
kind = "phrases"
phrases = [{ text = "salary", better = "the next step" }, { text = "at least {number}" }]
""",
    "guide/index.md": """
+++
title = "After the interview, say the right thing"
summary = "Short notes, sent at the right time."
+++
## What to do now

- **You just left.** [Send a thank-you](PG-04#when) today.
- **They went quiet.** [Check in](PG-05).

Most people like it [@career-office].
""",
    "guide/pg-04-the-thank-you-note.md": """
+++
id = "PG-04"
slug = "the-thank-you-note"
title = "The thank-you note & you"
summary = "What to write, and \\"when\\"."
order = 4
reviewed = 2026-03-03
sources = ["quiet-voice", "career-office"]
+++
People read it [@loose-claim][@career-office], and `[@career-office]` in code stays as it is.

## When

Today. See [checking in](PG-05), [its first part](PG-05#first), or [pay](#pay).

{rule SR-03}
{rule SR-10}

## What to write & why

{template TP-01}

{template TP-12}

A second time, for the road:

{template TP-01}

## Pay

{check CK-16}

### A table

| When | What | Who and a rather long heading to be wide enough |
|---|---|---|
| Monday | Write | You |

```
{template TP-01}
```
""",
    "guide/pg-05-checking-in.md": """
+++
id = "PG-05"
slug = "checking-in"
title = "Checking in"
summary = "Ask one thing."
order = 5
reviewed = 2026-03-03
+++
{rule SR-04}

{rule SR-03a}

## First

Read [what they say](https://example.org/elsewhere).
""",
    "guide/pg-27-everything.md": """
+++
id = "PG-27"
slug = "everything"
title = "Everything"
summary = "All there is, in lists."
order = 27
reviewed = 2026-03-03
+++
See [enough](#sr-10) and [talk about pay](PG-27#ck-16).

{all templates}

{all checks}

{all rules}

## Yours to choose

{all settings}

## Away

{all seasons}

## Weeks

{all countries}

{phrase book}
""",
    "guide/pg-30-privacy.md": """
+++
id = "PG-30"
slug = "privacy"
title = "Privacy"
summary = "Nothing leaves your machine."
order = 30
reviewed = 2026-03-03
+++
That is all.
""",
}


def write_content(folder: Path) -> Path:
    """Write the tree below `folder`, and return its root."""
    for name, text in FILES.items():
        file = folder / "content" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.lstrip("\n"), encoding="utf-8")
    return folder / "content"
