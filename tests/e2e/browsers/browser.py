"""What a test needs from a browser, whichever it is."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any, Protocol

Frame = Sequence[str]
"""The way to a frame: the CSS selector of each iframe from the page inwards. () is the page itself."""


class Browser(Protocol):
    """A browser with one tab in front. A `script` is a JavaScript function such as "(a, b) => a + b"; it runs in the page's own world."""

    name: str

    @property
    def url(self) -> str: ...

    def open(self, url: str) -> None:
        """Open an address in the tab and wait until it is loaded. What the user has not saved there is lost."""

    def in_another_tab(self, url: str) -> AbstractContextManager[None]:
        """Open an address in a new tab in front, until the block ends."""

    def go_to_tab(self, address: str) -> None:
        """Wait for a tab whose address has this in it, and bring it to the front."""

    def run(self, script: str, *arguments: Any, frame: Frame = ()) -> Any:
        """The result of a script, awaited if it is a promise."""

    def wait_for(self, script: str, *arguments: Any, frame: Frame = (), seconds: float = 30) -> None:
        """Wait until a script gives something true. Raises TimeoutError after `seconds`."""

    def click(self, selector: str, frame: Frame = ()) -> None:
        """A real click on the one visible element that `selector` finds; waits for it. In an extension's shadow root, too."""

    def type(self, text: str) -> None:
        """Real keys, to whatever has the focus, in whichever frame."""

    def press(self, keys: str) -> None:
        """A real key with its modifiers, such as "Control+z" or "Control+Shift+z", to whatever has the focus."""

    def click_toolbar_button(self) -> None:
        """A real click on the extension's button in the browser's toolbar: opens its popup or tells it, and grants activeTab."""

    def extension_url(self, path: str) -> str: ...

    def stop_background(self) -> None:
        """End the extension's background script as the browser does after a while: what it held in memory is gone, until it wakes."""
