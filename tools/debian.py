"""Install the Debian packages that Afterword's tests, demo and benchmarks need: python tools/debian.py [--check] test|demo|bench

As root, what is missing is installed; otherwise, and with --check, it is named in one line. No service is started: the tests run their own.
"""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHROMIUM = ["chromium"]
PACKAGES = {
    "demo": CHROMIUM,
    "test": [
        *CHROMIUM,
        "firefox-esr",
        # To answer Chromium's permission dialog, which no browser without a display shows.
        "xvfb",
        "xdotool",
        # To press Chromium's notifications, which a desktop shows.
        "dbus-daemon",
        "python3-dbus",
        "python3-gi",
        # For the certificate of the imitated webmails.
        "openssl",
        # A real webmail.
        "roundcube-core",
        "roundcube-sqlite3",
        "php-cli",
        "php-sqlite3",
        "dovecot-imapd",
        "dovecot-lmtpd",
        # A real calendar.
        "khal",
        # Its older looks.
        "roundcube-skin-larry",
        # Another one, which is a single page.
        "sogo",
        "nginx-light",
        "memcached",
        "postgresql",
    ],
}
# The fill is measured in the same webmail; wrk asks the API.
PACKAGES["bench"] = [*PACKAGES["test"], "wrk"]
POLICY = Path("/usr/sbin/policy-rc.d")


def missing(packages: list[str]) -> list[str]:
    """The packages that are not installed."""
    found = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Status} ${Package}\n", *packages], capture_output=True, text=True, check=False
    )
    installed = {line.split()[1] for line in found.stdout.splitlines() if line.startswith("installed ")}
    return [package for package in packages if package not in installed]


def install(packages: list[str]) -> None:
    """Install packages without questions and without starting their services. Raises CalledProcessError if apt fails."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    # Roundcube's package would set up a database of its own.
    answers = "roundcube-core roundcube/dbconfig-install boolean false\n"
    subprocess.run(["debconf-set-selections"], input=answers, text=True, check=True, env=environment)
    subprocess.run(["apt-get", "update", "-qq"], check=True, env=environment)
    with services_kept_down():
        subprocess.run(
            ["apt-get", "install", "--yes", "-qq", "--no-install-recommends", *packages],
            check=True,
            env=environment,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def services_kept_down() -> Iterator[None]:
    """Packages start no services meanwhile: Debian asks this script before it starts one, and 101 means no."""
    if POLICY.exists():  # a container's, as a rule, which says the same
        yield
        return
    POLICY.write_text("#!/bin/sh\nexit 101\n")
    POLICY.chmod(0o755)
    try:
        yield
    finally:
        POLICY.unlink()


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Install the Debian packages that Afterword's tests, demo and benchmarks need.")
    parser.add_argument("--check", action="store_true", help="only say what is missing")
    parser.add_argument("purpose", choices=PACKAGES)
    options = parser.parse_args(arguments)
    if shutil.which("dpkg-query") is None:
        print(f"This is not Debian: what needs {', '.join(PACKAGES[options.purpose])} is left out.")
        return 0
    lacking = missing(PACKAGES[options.purpose])
    if not lacking:
        return 0
    if options.check:
        print(f"Missing: {' '.join(lacking)}")
        return 1
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        print(f"Missing, and left out: {' '.join(lacking)}. To have them, run as root: python tools/debian.py {options.purpose}")
        return 0
    print(f"Installing {' '.join(lacking)}", flush=True)
    try:
        install(lacking)
    except subprocess.CalledProcessError as error:
        print(f"{error.cmd[0]} failed with status {error.returncode}. Install by hand: {' '.join(lacking)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
