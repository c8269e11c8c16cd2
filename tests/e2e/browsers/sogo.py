"""SOGo as its user sees it, in any browser: one page, in which messages are dialogs."""

from __future__ import annotations

from ..mail import Received
from .browser import Browser, Frame

EDITOR: Frame = ("iframe.cke_wysiwyg_frame",)
SEND = '[ng-click="editor.send()"]'
SUBJECT = ".sg-mail-editor input[name=subject]"
PLAIN = ".sg-mail-editor textarea[name=content]"
RECIPIENT = 'md-chips[ng-model="editor.message.editable.to"] input'
OPEN = "() => !!document.querySelector('.sg-mail-editor')"
# The body is there, and the dialog no longer moves.
READY = f"""() => {{
    const frame = document.querySelector('iframe.cke_wysiwyg_frame');
    return document.querySelector('.sg-mail-editor')?.matches('.md-transition-in')
        && (document.querySelector('{PLAIN}') !== null || frame?.contentDocument?.body?.isContentEditable === true);
}}"""
PREFER = """async (kind, signature) => {
    const base = location.pathname.replace(/Mail.*/, 'Preferences/');
    const defaults = await (await fetch(base + 'jsonDefaults')).json();
    const [account] = defaults.AuxiliaryMailAccounts;
    account.identities = account.identities.map(identity => ({ ...identity, signature }));
    defaults.SOGoMailComposeMessageType = kind;
    const body = JSON.stringify({ defaults });
    return (await fetch(base + 'save', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).ok;
}"""


class SogoWindow:
    """One user's SOGo in one browser."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser = browser
        self.address = address

    def log_in(self, user: str, password: str) -> None:
        self.browser.open(self.address)
        for field, value in (("username", user), ("password", password)):
            self.browser.click(f'input[ng-model="app.creds.{field}"]')
            self.browser.type(value)
        self.browser.press("Enter")
        self.browser.wait_for("() => location.pathname.includes('/Mail') && !!document.querySelector('[ng-click*=\"mailbox.newMessage\"]')")
        self.mail = self.browser.url.split("#")[0]

    def prefer(self, *, html: bool, signature: str) -> None:
        """Write formatted or plain mail with a signature, in the messages opened from now on."""
        assert self.browser.run(PREFER, "html" if html else "text", signature)

    def _show(self, place: str) -> None:
        # A change of the fragment alone loads nothing anew, and so no setting.
        self.browser.open("about:blank")
        self.browser.open(f"{self.mail}#!/Mail/0/{place}")

    def compose(self) -> None:
        self._show("INBOX")
        self.browser.click("md-fab-trigger button")
        self.browser.click('md-fab-speed-dial.md-is-open [ng-click="mailbox.newMessage($event)"]')
        self.browser.wait_for(READY)

    def answer(self, received: Received, how: str) -> None:
        """Open a "reply" to a message of the inbox, or "forward" it."""
        self._show(f"INBOX/{received.uid}")
        self.browser.click(f'[ng-click="viewer.{how}($event)"]')
        self.browser.wait_for(READY)

    @property
    def is_html(self) -> bool:
        return bool(self.browser.run("() => !!document.querySelector('iframe.cke_wysiwyg_frame')"))

    @property
    def text(self) -> str:
        """The body as it is on the screen."""
        if self.is_html:
            # CKEditor marks empty places.
            return str(self.browser.run("() => document.body.innerText", frame=EDITOR)).replace("\u200b", "")
        return str(self.browser.run("selector => document.querySelector(selector).value", PLAIN))

    @property
    def subject(self) -> str:
        return str(self.browser.run("selector => document.querySelector(selector).value", SUBJECT))

    def add_recipient(self, address: str) -> None:
        self.browser.click(RECIPIENT)
        self.browser.type(f"{address},")
        self.browser.wait_for("() => !!document.querySelector('.sg-mail-editor md-chip')")

    def send(self) -> None:
        """Press Send and wait until the message's window has gone, when it is delivered."""
        self.browser.wait_for("send => !document.querySelector(send).disabled", SEND)
        self.browser.click(SEND)
        self.browser.wait_for(f"() => !({OPEN})()")

    def drop(self) -> None:
        """Close the message without sending it."""
        self.browser.click('.sg-mail-editor [ng-click="editor.cancel()"]')
        self.browser.wait_for(f"() => !({OPEN})()")
