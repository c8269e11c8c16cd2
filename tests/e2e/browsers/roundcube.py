"""Roundcube as its user sees it, in any browser."""

from typing import Any

from ..mail import MailHost, Received
from ..processes import wait_until
from .browser import Browser, Frame

EDITOR: Frame = ("#composebody_ifr",)
SEND = "#compose-content .formbuttons button.send"
SUBJECT = "#compose-subject"
PLAIN = "#composebody"
RECIPIENT = "#compose_to ul.recipient-input input"
TO_PLAIN = ".tox-tbtn[title='Plain text']"
TO_HTML = ".editor-toolbar .mce-i-html"
CHANGED = "html => (document.querySelector('[name=_is_html]').value === '1') === html && !!rcmail.editor.editor === html"
IN_BODY = "() => document.activeElement.matches('#composebody_ifr, #composebody')"

# What a compose page still has to do before its user could type; empty when it is ready.
PENDING = """() => Object.entries({
    'the page': () => document.readyState !== 'complete',
    'its scripts': () => window.rcmail?.env.action !== 'compose' || rcmail.busy,
    'the editor': () => document.querySelector('[name=_is_html]')?.value === '1' && !window.rcmail?.editor?.editor?.initialized,
    'the signature': () => !window.rcmail?.env.identities_initialized,
}).filter(([, pending]) => pending()).map(([name]) => name).join(', ')"""


class RoundcubeWindow:
    """One user's Roundcube in one browser."""

    def __init__(self, browser: Browser, host: MailHost) -> None:
        self.browser = browser
        self.host = host

    def log_in(self, user: str = "alice") -> None:
        """Log in as alice or bob."""
        mailbox = {"alice": self.host.alice, "bob": self.host.bob}[user]
        # To a page that asks the server for nothing more: see _compose.
        self.browser.open(f"{self.host.url}?_task=settings&_action=about")
        for field, value in (("#rcmloginuser", mailbox.address), ("#rcmloginpwd", mailbox.password)):
            self.browser.click(field)
            self.browser.type(value)
        self.browser.press("Enter")
        self.browser.wait_for("() => document.readyState === 'complete' && window.rcmail?.env.task === 'settings'")

    def compose(self) -> None:
        """Open an empty message; ready when the user could type."""
        self._compose("")

    def reply(self, to: Received) -> None:
        """Open a reply to a message of this user's inbox."""
        self._compose(f"&_reply_uid={to.uid}&_mbox=INBOX")

    def forward(self, received: Received) -> None:
        """Pass a message of this user's inbox on."""
        self._compose(f"&_forward_uid={received.uid}&_mbox=INBOX")

    def _compose(self, query: str) -> None:
        # Roundcube loses a new message if an earlier request of the page left ends after it began: both write the same session.
        self.browser.wait_for("() => !window.jQuery?.active")
        self.browser.open(f"{self.host.url}?_task=mail&_action=compose{query}")
        self._wait(f"() => ({PENDING})() === ''")

    @property
    def is_html(self) -> bool:
        return bool(self.browser.run("() => document.querySelector('[name=_is_html]').value === '1'"))

    @property
    def subject(self) -> str:
        return str(self.browser.run("selector => document.querySelector(selector).value", SUBJECT))

    @property
    def text(self) -> str:
        """The body as plain text: the field's value, or the HTML editor's visible text."""
        if self.is_html:
            return str(self.browser.run("() => tinymce.activeEditor.getBody().innerText"))
        return str(self.browser.run("selector => document.querySelector(selector).value", PLAIN))

    @property
    def html(self) -> str:
        """The HTML editor's own model of the body."""
        return str(self.browser.run("() => tinymce.activeEditor.getContent()"))

    def type_subject(self, text: str) -> None:
        self.browser.click(SUBJECT)
        self.browser.type(text)

    def click_body(self) -> None:
        """Put the caret at the very start of the body."""
        if self.is_html:
            self.browser.click("body > :first-child", EDITOR)
        else:
            self.browser.click(PLAIN)
        self.browser.press("Control+Home")

    def type_body(self, text: str) -> None:
        self.click_body()
        self.browser.type(text)

    def change_format(self) -> None:
        """Change from plain text to formatting or back by the button for it; ready when the user could go on writing."""
        # Roundcube asks once whether that is meant.
        self.browser.run("() => { rcmail.env.editor_warned = true }")
        html = not self.is_html
        self.browser.click(TO_HTML if html else TO_PLAIN)
        self._wait(f"html => ({CHANGED})(html) && ({PENDING})() === ''", html)
        wait_until(self._in_body, "the focus in the text")

    def _in_body(self) -> bool:
        """Whether the focus is in the text, or a click puts it there: Roundcube at times leaves it in To when it has changed the format."""
        if not self.browser.run(IN_BODY):
            self.click_body()
        return bool(self.browser.run(IN_BODY))

    @property
    def selected(self) -> str:
        """What is selected in the body."""
        if self.is_html:
            return str(self.browser.run("() => tinymce.activeEditor.selection.getContent({ format: 'text' })"))
        return str(self.browser.run("() => composebody.value.slice(composebody.selectionStart, composebody.selectionEnd)"))

    def add_recipient(self, address: str) -> None:
        self.browser.click(RECIPIENT)
        self.browser.type(address)
        self.browser.press("Tab")
        self.browser.wait_for("address => document.querySelector('#_to').value.includes(address)", address)

    def undo(self) -> None:
        self.browser.press("Control+z")

    def redo(self) -> None:
        self.browser.press("Control+Shift+z")

    def send(self) -> None:
        """Press Send and wait until Roundcube has sent the message, which is then delivered."""
        self.browser.click(SEND)
        self._wait("() => document.readyState === 'complete' && window.rcmail?.env.action !== 'compose'")

    def _wait(self, script: str, *arguments: Any) -> None:
        try:
            self.browser.wait_for(script, *arguments)
        except TimeoutError as error:
            shown = self.browser.run("() => document.body.innerText.slice(0, 300)")
            focus = self.browser.run("() => document.activeElement.outerHTML.slice(0, 100)")
            raise TimeoutError(f"{error}; waiting: {self.browser.run(PENDING)}; the focus: {focus}; the page: {shown}") from None
