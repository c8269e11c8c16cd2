"""Text of the kind `format=flowed`, as mail programs send it (RFC 3676)."""


def unflow(text: str, *, delete_space: bool = False) -> str:
    """The text as its writer saw it: soft line breaks joined, space-stuffing taken off, quote marks kept as `> `.

    `delete_space` is the header's DelSp=yes: the space that marks a soft break is then no part of the text.
    The signature separator "-- " is never joined with the next line.
    """
    lines: list[str] = []
    open_depth: int | None = None
    for raw in text.split("\n"):
        depth = len(raw) - len(raw.lstrip(">"))
        line = raw[depth:].removeprefix(" ")
        soft = line.endswith(" ") and line != "-- "
        if open_depth == depth and line != "-- ":
            lines[-1] += line
        else:
            lines.append(">" * depth + (" " if depth else "") + line)
        if soft and delete_space:
            lines[-1] = lines[-1][:-1]
        open_depth = depth if soft else None
    return "\n".join(lines)
