"""Settings of the guide site. The environment variables are explained in README.md."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent

# Imported here and not named, because Pelican goes on without a plugin that it cannot import.
sys.path.insert(0, str(HERE / "plugins"))
import guide  # noqa: E402

SITENAME = "Afterword"
SITEURL = os.environ.get("AFTERWORD_SITEURL", "").rstrip("/")
PRACTICE = os.environ.get("AFTERWORD_PRACTICE") == "1"
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
LOCALE = ["C"]

PATH = str(Path(os.environ.get("AFTERWORD_CONTENT") or HERE.parent / "content").resolve())
if not Path(PATH).is_dir():
    sys.exit(f"{PATH}: This folder does not exist. Name the folder with the content in AFTERWORD_CONTENT.")
# Folders of changes to the content, separated as the folders of PATH are.
OVERLAYS = [Path(folder).resolve().as_posix() for folder in os.environ.get("AFTERWORD_OVERLAYS", "").split(os.pathsep) if folder]
PAGE_PATHS = ["guide", *(f"{folder}/guide" for folder in OVERLAYS)]
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_ORDER_BY = "order"
STATIC_PATHS: list[str] = []
IGNORE_FILES = [".*"]
RELATIVE_URLS = True

# Pages that the header and the footer point to, where the content has them.
HEADER_PAGES = ("PG-25", "PG-28", "PG-29")
FOOTER_PAGES = ("PG-30", "PG-32", "PG-31")

PLUGINS = [guide]
READERS = {"html": None, "rst": None}

THEME = "theme"
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
DIRECT_TEMPLATES = ["404", "sitemap", "robots"]
TEMPLATE_EXTENSIONS = [".html", ".xml", ".txt"]
SITEMAP_SAVE_AS = "sitemap.xml"
ROBOTS_SAVE_AS = "robots.txt"

# A guide is not a blog: nothing but pages.
ARTICLE_PATHS: list[str] = []
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
