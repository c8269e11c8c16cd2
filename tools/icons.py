"""Draw the extension's icons from the mark of the guide (Chrome takes no SVG). Run by `make icons`; the results are committed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent
MARK = ROOT / "site/theme/static/mark.svg"
ICONS = ROOT / "extension/src/icons"
SIZES = (16, 32, 48, 128)


def main() -> None:
    """Write one PNG a size, with a transparent ground."""
    ICONS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(f"<style>*{{margin:0}}svg{{display:block;width:{size}px;height:{size}px}}</style>{MARK.read_text()}")
            page.screenshot(path=ICONS / f"{size}.png", omit_background=True)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
