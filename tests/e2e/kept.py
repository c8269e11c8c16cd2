"""What a released version kept, as files that every later version must open: `python -m tests.e2e.kept` writes the one of this version.

A file has all that the extension stored: its database, store by store, and the browser's storage. Once a version is released, its file
stays as it is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from .backend import ROOT
from .browsers.chromium import Chromium
from .remembered import load

FOLDER = Path(__file__).with_name("kept_by")
MANIFEST = ROOT / "extension/dist/chrome/manifest.json"

# One of everything that is kept, by the code of the version itself.
FILL = """async () => {
    const day = 24 * 60 * 60 * 1000;
    const { id } = await afterword.create({
        application: { company: 'Northwind Traders', role: 'Data Analyst', tz: 'America/Chicago', country: 'US' },
        interviews: [{
            id: 'i1', kind: 'panel', start: '2026-03-03T14:00', end: '2026-03-03T15:00', next_steps: 'By the end of next week.',
            interviewers: [
                { id: 'p1', name: 'Dana Reyes', email: 'dana@northwind.example', topic: 'The returns dashboard.' },
                { id: 'p2', name: 'Pat Kim' },
            ],
        }],
        promise: { kind: 'date', date: '2026-03-13', said: '2026-03-03' },
    });
    const note = {
        id: 'n1', inserted: Date.UTC(2026, 2, 3, 23), kind: 'thank_you', channel: 'email', template: 'TP-03', rule: 'SR-03',
        to: ['Dana Reyes'], interview: 'i1', interviewer: 'p1', subject: 'Thank you', body: 'Dear Dana,\\n\\nThank you.',
    };
    await afterword.change(id, saved => afterword.withNote(saved, note));
    await afterword.noteSent('n1', Date.UTC(2026, 2, 3, 23));
    await afterword.change(id, saved => afterword.withStepSnoozed(saved, { id: 'SR-03:0-1', interview: 0, interviewer: 1 }, 1772720000000));
    await afterword.change(id, saved => ({ ...saved, remarks: 'Bus 12' }));
    const { id: thrown } = await afterword.create({ application: { company: 'Contoso', role: 'Product Manager' } });
    await afterword.trash(thrown);
    await afterword.keepNoteFor(id, 'i1 p2', { template: 'TP-03', values: { own_words_topic: 'Late orders.' } });
    await afterword.keepUnfinished({ template: 'TP-01', values: { company: 'Fabrikam' } });
    const entry = { name: `${id}.check-in:email:first`, title: 'Check in', begins: '2026-03-16T09:00' };
    await afterword.keepExported(id, { sequence: 5, entries: [entry] });
    await afterword.writeSettings({
        my_name: 'Sam Okafor', country: 'US', schedule: { friday: 'hold' }, reminders: { notify: false, hour: 8 }, tz: 'America/Chicago',
    });
    const { templates: [shipped] } = await afterword.currentPlaybook();
    const own = afterword.ownFrom(shipped, Date.now());
    await afterword.keepTemplate(own, { ...own, title: 'My thanks' });
}"""
DUMP = """async () => {
    const done = request => new Promise((good, bad) => Object.assign(request, { onsuccess: () => good(request.result), onerror: bad }));
    const database = await done(indexedDB.open('afterword'));
    const stores = {};
    for (const name of database.objectStoreNames) {
        const store = database.transaction(name).objectStore(name);
        const indexes = [...store.indexNames].map(index => [index, store.index(index).keyPath]);
        stores[name] = { keyPath: store.keyPath, indexes: Object.fromEntries(indexes), rows: await done(store.getAll()) };
    }
    const { version } = database;
    database.close();
    const { playbook, update, ...storage } = await chrome.storage.local.get(null);
    return { version, stores, storage };
}"""
RESTORE = """async ({ version, stores, storage }) => {
    const done = request => new Promise((good, bad) => Object.assign(request, { onsuccess: () => good(request.result), onerror: bad }));
    // One right behind the other: whatever else opens it, the background for one, comes after both.
    const deleting = done(indexedDB.deleteDatabase('afterword'));
    const opening = indexedDB.open('afterword', version);
    opening.onupgradeneeded = () => {
        for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(name, { keyPath });
            for (const [index, path] of Object.entries(indexes)) store.createIndex(index, path);
            for (const row of rows) store.put(row);
        }
    };
    await deleting;
    (await done(opening)).close();
    await chrome.storage.local.clear();
    await chrome.storage.local.set(storage);
}"""


def restore(page: Page, version: str) -> dict[str, Any]:
    """On a page of the extension that has not opened its database yet: leave everything as that version kept it. Gives the file."""
    file: dict[str, Any] = json.loads((FOLDER / f"{version}.json").read_text())
    page.evaluate(RESTORE, file)
    return file


def main() -> None:
    version = json.loads(MANIFEST.read_text())["version"]
    with sync_playwright() as playwright, Chromium.start(playwright, MANIFEST.parent) as browser:
        browser.open(browser.extension_url("options.html"))
        load(browser.page)
        browser.page.evaluate(FILL)
        FOLDER.mkdir(exist_ok=True)
        file = FOLDER / f"{version}.json"
        file.write_text(json.dumps(browser.page.evaluate(DUMP), indent=1, ensure_ascii=False) + "\n")
    print(f"{file.relative_to(ROOT)} is what version {version} keeps.")


if __name__ == "__main__":
    main()
