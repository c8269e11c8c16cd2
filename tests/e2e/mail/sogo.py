"""SOGo in front of a mail host: its server, the web server before it, and the two stores it needs."""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from ..processes import accepts_connections, free_port, running
from .host import MailHost
from .mailbox import PASSWORDS

PROGRAMS = Path("/usr/lib/postgresql")
RESOURCES = Path("/usr/lib/GNUstep/SOGo/WebServerResources")
GNUSTEP = "/usr/share/GNUstep/Makefiles/GNUstep.sh"
NGINX = """
daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx.err; worker_processes 1; user sogo;
events {{ worker_connections 256; }}
http {{
  include /etc/nginx/mime.types; access_log off;
  client_body_temp_path {folder}/web/b; proxy_temp_path {folder}/web/p; fastcgi_temp_path {folder}/web/f;
  uwsgi_temp_path {folder}/web/u; scgi_temp_path {folder}/web/s;
  server {{
    listen 127.0.0.1:{port};
    location /SOGo.woa/WebServerResources/ {{ alias {resources}/; expires 1d; }}
    location /SOGo/WebServerResources/ {{ alias {resources}/; expires 1d; }}
    location ^~ /SOGo {{
      # Its login cookie alone is about 4 kB.
      proxy_pass http://127.0.0.1:{sogo}; proxy_redirect off; proxy_http_version 1.0;
      proxy_buffer_size 64k; proxy_buffers 8 64k; proxy_busy_buffers_size 128k;
      proxy_set_header Host $http_host;
      proxy_set_header x-webobjects-server-protocol HTTP/1.0;
      proxy_set_header x-webobjects-remote-host 127.0.0.1;
      proxy_set_header x-webobjects-server-name $http_host;
      proxy_set_header x-webobjects-server-url http://$http_host;
      proxy_set_header x-webobjects-server-port {port};
    }}
  }}
}}
"""
USERS = "create table sogo_users(c_uid varchar primary key, c_name varchar, c_password varchar, c_cn varchar, mail varchar)"
ADD = "insert into sogo_users values ('{0}', '{0}', '{1}', '{2} Example', '{0}')"


def what_is_missing() -> str | None:
    """Why SOGo cannot run on this machine, in one line; None if it can."""
    missing = [
        name for name in ("sogod", "nginx", "memcached", "psql") if shutil.which(name) is None and not Path("/usr/sbin", name).exists()
    ]
    missing += [str(path) for path in (RESOURCES, Path(GNUSTEP), PROGRAMS) if not path.exists()]
    return f"SOGo needs {', '.join(missing)}: run tools/debian.py as root" if missing else None


@contextlib.contextmanager
def sogo(host: MailHost) -> Iterator[str]:
    """Run SOGo on the mailboxes of a mail host until the block ends. Gives its address."""
    with contextlib.ExitStack() as stack:
        folder = Path(tempfile.mkdtemp(prefix="sogo-"))
        stack.callback(shutil.rmtree, folder, ignore_errors=True)
        folder.chmod(0o755)
        for name, owner in (("home", "sogo"), ("spool", "sogo"), ("web", "sogo"), ("database", "postgres")):
            (folder / name).mkdir(mode=0o700)
            shutil.chown(folder / name, owner, owner)
        database = stack.enter_context(_database(folder))
        cache = free_port()
        command = ["memcached", "-l", "127.0.0.1", "-p", str(cache), "-m", "32"]
        stack.enter_context(running(command, log=folder / "memcached.log", ready=lambda: accepts_connections(cache), user="memcache"))
        inner, port = free_port(), free_port()
        settings = _settings(folder, host, database, cache, inner)
        command = ["bash", "-c", f'. {GNUSTEP}; cd "$HOME"; exec sogod "$@"', "sogod", *settings]
        environment = {"HOME": str(folder / "home")}
        stack.enter_context(
            running(command, log=folder / "sogo.log", ready=lambda: accepts_connections(inner), user="sogo", env=environment)
        )
        (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=port, sogo=inner, resources=RESOURCES))
        command = ["/usr/sbin/nginx", "-c", str(folder / "nginx.conf")]
        address = f"http://127.0.0.1:{port}/SOGo/"
        stack.enter_context(running(command, log=folder / "nginx.log", ready=lambda: _answers(address)))
        yield address


def _answers(address: str) -> bool:
    try:
        with urlopen(address, timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


@contextlib.contextmanager
def _database(folder: Path) -> Iterator[str]:
    """PostgreSQL with the users of the mail host. Gives the address of the database."""
    programs = max(PROGRAMS.iterdir(), key=lambda version: int(version.name)) / "bin"
    data, port = folder / "database", free_port()
    create = [str(programs / "initdb"), "-D", str(data), "-A", "trust", "-U", "postgres", "--no-sync", "--locale=C.UTF-8", "-E", "UTF8"]
    subprocess.run(create, check=True, user="postgres", group="postgres", extra_groups=[], cwd=data, stdout=subprocess.DEVNULL)
    options = ["-c", "listen_addresses=127.0.0.1", "-c", f"port={port}", "-c", f"unix_socket_directories={data}", "-c", "fsync=off"]
    with running(
        [programs / "postgres", "-D", data, *options],
        log=folder / "database.log",
        # Its port is open before it takes anybody in.
        ready=lambda: subprocess.run([programs / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False).returncode == 0,
        user="postgres",
    ):
        people = [ADD.format(address, password, address.split("@")[0].title()) for address, password in PASSWORDS.items()]
        for user, name, statements in (
            ("postgres", "postgres", ["create role sogo login password 'sogo'", "create database sogo owner sogo"]),
            ("sogo", "sogo", [USERS, *people]),
        ):
            asked = [part for statement in statements for part in ("-c", statement)]
            subprocess.run(["psql", "-q", "-h", "127.0.0.1", "-p", str(port), "-U", user, name, *asked], check=True, cwd="/")
        yield f"postgresql://sogo:sogo@127.0.0.1:{port}/sogo"


def _settings(folder: Path, host: MailHost, database: str, cache: int, port: int) -> list[str]:
    source = (
        f'({{type=sql;id=users;viewURL="{database}/sogo_users";canAuthenticate=YES;isAddressBook=YES;'
        'displayName="Users";userPasswordAlgorithm=plain;})'
    )
    settings = {
        "WONoDetach": "YES",
        "WOWorkersCount": "3",
        "WOPort": f"127.0.0.1:{port}",
        "WOPidFile": f"{folder}/home/sogo.pid",
        "WOLogFile": "-",
        "SOGoProfileURL": f"{database}/sogo_user_profile",
        "OCSFolderInfoURL": f"{database}/sogo_folder_info",
        "OCSSessionsFolderURL": f"{database}/sogo_sessions_folder",
        "OCSEMailAlarmsFolderURL": f"{database}/sogo_alarms_folder",
        "SOGoUserSources": source,
        "SOGoIMAPServer": f"imap://127.0.0.1:{host.imap_port}",
        "SOGoSMTPServer": f"smtp://127.0.0.1:{host.smtp_port}",
        "SOGoMailingMechanism": "smtp",
        "SOGoMailDomain": "example.test",
        "SOGoMemcachedHost": f"127.0.0.1:{cache}",
        "SOGoMailSpoolPath": f"{folder}/spool",
        "SOGoSentFolderName": "Sent",
        "SOGoDraftsFolderName": "Drafts",
        "SOGoTrashFolderName": "Trash",
        "SOGoLanguage": "English",
        "SOGoTimeZone": "UTC",
        "SOGoXSRFValidationEnabled": "NO",
        "SOGoLoginModule": "Mail",
        "WOWatchDogRequestTimeout": "5",
        "SxVMemLimit": "1024",
    }
    return [part for name, value in settings.items() for part in (f"-{name}", value)]
