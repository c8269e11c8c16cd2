"""What is served right now, and what is wrong with what is not."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from ..playbook import ContentError, Problem, load
from .document import Document
from .publication import Prepare, Publication, publish

log = logging.getLogger("afterword")

PLAYBOOKS_KEPT = 5
"""A client that has just read the index must still find the playbook that it named."""


class Shelf:
    """The current publication and the last few playbooks. Raises ContentError if the content is broken from the start.

    Each attribute is replaced as a whole and never changed in place, so readers need no lock.
    """

    def __init__(self, content: Path, prepare: Prepare, overlays: Sequence[Path] = ()) -> None:
        self._folders = (content, *overlays)
        self._prepare = prepare
        self.current: Publication = publish(load(*self._folders), prepare)
        self.playbooks: dict[str, Document] = {self.current.name: self.current.playbook}
        self.problems: tuple[Problem, ...] = ()

    def reload(self) -> bool:
        """Read the content again. A broken edit keeps what is served; its problems are logged and kept for /readyz."""
        try:
            publication = publish(load(*self._folders), self._prepare)
        except ContentError as error:
            self.problems = tuple(error.problems)
            log.error("The content has mistakes; the last good playbook stays.\n%s", error)
            return False
        self.problems = ()
        if publication.name != self.current.name:
            past = {name: document for name, document in self.playbooks.items() if name != publication.name}
            newest = list(past.items())[1 - PLAYBOOKS_KEPT :]
            self.playbooks = dict([*newest, (publication.name, publication.playbook)])
            log.info("Serving playbook %s.", publication.name)
        self.current = publication
        return True
