"""The read API as a client sees it."""

from __future__ import annotations

import gzip
import json
from functools import partial
from hashlib import sha256

import pytest
from afterword.web.document import names, prepare, takes_gzip
from afterword.web.shelf import PLAYBOOKS_KEPT, Shelf
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from tests.server.content_tree import ContentTree

READS = ["/v1/index.json", "/v1/templates", "/v1/templates/TP-01", "/v1/rules", "/v1/checks", "/v1/schema.json", "/v1/openapi.json"]


def playbook_url(client: FlaskClient) -> str:
    return str(client.get("/v1/index.json").get_json()["url"])


def test_the_index_names_the_playbook(client: FlaskClient) -> None:
    answer = client.get("/v1/index.json")
    index = answer.get_json()
    body = client.get(index["url"]).data
    assert index == {
        "schema": 1,
        "playbook": sha256(body).hexdigest(),
        "url": f"/v1/playbooks/{sha256(body).hexdigest()}.json",
        "minimum_extension": "0.1.0",
        "locale": "en",
    }
    assert answer.headers["Cache-Control"] == "public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800"


def test_a_playbook_may_be_kept_for_a_year(client: FlaskClient) -> None:
    assert client.get(playbook_url(client)).headers["Cache-Control"] == "public, max-age=31536000, immutable"


def test_the_parts_hold_the_same_data_as_the_playbook(client: FlaskClient) -> None:
    playbook = client.get(playbook_url(client)).get_json()
    for part in ("templates", "rules", "checks"):
        assert client.get(f"/v1/{part}").get_json()[part] == playbook[part]


def test_a_template_is_found_by_id_and_by_slug(client: FlaskClient) -> None:
    by_id, by_slug = client.get("/v1/templates/TP-01"), client.get("/v1/templates/thank-you")
    assert by_id.get_json()["id"] == by_slug.get_json()["id"] == "TP-01"
    assert by_id.headers["ETag"] == by_slug.headers["ETag"]


@pytest.mark.parametrize("path", READS)
def test_an_answer_the_client_has_already_is_not_sent_again(client: FlaskClient, path: str) -> None:
    whole = client.get(path)
    again = client.get(path, headers={"If-None-Match": whole.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == whole.headers["ETag"]
    assert again.headers["Cache-Control"] == whole.headers["Cache-Control"]
    assert "Content-Type" not in again.headers


@pytest.mark.parametrize("known", ["*", " * ", 'W/{}', '"other", {}', 'W/"a,b" ,\tW/{}', '{},"x"'])  # fmt: skip
def test_if_none_match_is_understood_in_every_form(client: FlaskClient, known: str) -> None:
    etag = client.get("/v1/index.json").headers["ETag"]
    assert client.get("/v1/index.json", headers={"If-None-Match": known.replace("{}", etag)}).status_code == 304


@pytest.mark.parametrize("known", ['"other"', "", "nonsense", '"*"', 'W/"', "W/*"])
def test_another_etag_gets_the_whole_answer(client: FlaskClient, known: str) -> None:
    assert client.get("/v1/index.json", headers={"If-None-Match": known}).status_code == 200


def test_an_etag_without_its_quotes_is_none(client: FlaskClient) -> None:
    etag = client.get("/v1/index.json").headers["ETag"].strip('"')
    assert client.get("/v1/index.json", headers={"If-None-Match": etag}).status_code == 200


def test_each_encoding_has_its_own_etag_and_the_same_content(client: FlaskClient) -> None:
    url = playbook_url(client)
    plain, packed = client.get(url), client.get(url, headers={"Accept-Encoding": "br, gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < len(plain.data)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    assert plain.headers["Vary"] == packed.headers["Vary"] == "Accept-Encoding"
    crossed = client.get(url, headers={"Accept-Encoding": "gzip", "If-None-Match": plain.headers["ETag"]})
    assert crossed.status_code == 200
    known = client.get(url, headers={"Accept-Encoding": "gzip", "If-None-Match": packed.headers["ETag"]})
    assert (known.status_code, known.headers["Vary"]) == (304, "Accept-Encoding")
    assert "Content-Encoding" not in known.headers


@pytest.mark.parametrize("path", [*READS, "/healthz", "/readyz"])
def test_head_says_what_get_would(client: FlaskClient, path: str) -> None:
    whole, head = client.get(path), client.head(path)
    assert head.data == b""
    assert head.status_code == 200
    assert dict(head.headers) == dict(whole.headers)
    assert head.headers["Content-Length"] == str(len(whole.data))


def test_head_of_a_known_answer_is_304(client: FlaskClient) -> None:
    etag = client.head("/v1/index.json").headers["ETag"]
    assert client.head("/v1/index.json", headers={"If-None-Match": etag}).status_code == 304


def test_no_answer_leaks_into_another(client: FlaskClient) -> None:
    first = dict(client.get("/v1/index.json", headers={"Origin": "https://one.example"}).headers)
    for _ in range(3):
        assert dict(client.get("/v1/index.json", headers={"Origin": "https://two.example"}).headers) == first


@pytest.mark.parametrize(
    ("accepted", "taken"),
    [
        ("gzip", True),
        ("GZIP;q=0.5", True),
        ("deflate, gzip;q=1.0, *;q=0.5", True),
        ("*", True),
        ("x-gzip", True),
        ("", False),
        ("br", False),
        ("gzip;q=0", False),
        ("gzip; q=0.000", False),
        ("*;q=0", False),
        ("identity, *;q=0, gzip", True),
        ("gzip;q=0, *", False),
    ],
)
def test_gzip_is_sent_only_to_those_who_take_it(accepted: str, taken: bool) -> None:
    assert takes_gzip(accepted) is taken


TAGS = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E, exclude_characters='"')).map(lambda text: f'"{text}"')


@given(st.lists(st.tuples(TAGS, st.booleans()), max_size=5), TAGS)
def test_a_list_names_exactly_the_etags_in_it(listed: list[tuple[str, bool]], etag: str) -> None:
    header = ", ".join(f"W/{tag}" if weak else tag for tag, weak in listed)
    assert names(header, etag) == (etag in [tag for tag, _ in listed])


def test_the_last_few_playbooks_stay(tree: ContentTree) -> None:
    shelf = Shelf(tree.folder, partial(prepare, standing=()))
    names_in_order = [shelf.current.name]
    for number in range(PLAYBOOKS_KEPT):
        tree.replace("rules/schedule.toml", "People remember", f"{number} people remember")
        shelf.reload()
        names_in_order.append(shelf.current.name)
        tree.replace("rules/schedule.toml", f"{number} people remember", "People remember")
    assert list(shelf.playbooks) == names_in_order[1:]


def test_going_back_to_an_earlier_playbook_makes_it_the_newest(tree: ContentTree) -> None:
    shelf = Shelf(tree.folder, partial(prepare, standing=()))
    first = shelf.current.name
    tree.replace("rules/schedule.toml", "People remember", "They remember")
    shelf.reload()
    second = shelf.current.name
    tree.replace("rules/schedule.toml", "They remember", "People remember")
    shelf.reload()
    assert list(shelf.playbooks) == [second, first]
    assert json.loads(shelf.current.index.plain.whole.get_data())["playbook"] == first
