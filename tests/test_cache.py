"""The cache saves time, never costs a run, and trusts nobody else's files."""

import os

import pytest

from termbase import cache


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("TERMBASE_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_makes_once(folder):
    made = [b"data"]
    for _ in range(2):
        found = cache.cached("x.bin", b"key", lambda: bytes(made.pop()))

    assert not made
    assert bytes(found) == b"data"


def test_makes_again_for_another_key(folder):
    cache.cached("x.bin", b"old", lambda: b"old data")

    assert bytes(cache.cached("x.bin", b"new", lambda: b"new data")) == b"new data"
    assert bytes(cache.cached("x.bin", b"new", lambda: b"never made")) == b"new data"


def test_does_without_when_nothing_can_be_written(folder):
    folder.write_text("a file where the folder should be")

    assert bytes(cache.cached("x.bin", b"key", lambda: b"data")) == b"data"


def test_does_not_trust_what_others_may_write(folder):
    cache.cached("x.bin", b"key", lambda: b"mine")
    file = folder / "x.bin"
    file.write_bytes(file.read_bytes().replace(b"mine", b"evil"))
    file.chmod(0o666)

    assert bytes(cache.cached("x.bin", b"key", lambda: b"mine")) == b"mine"


def garbled(content):
    return content[:-2] + b"x" + content[-1:]


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda content: content[:-1], id="a byte short"),
        pytest.param(lambda content: content[:9], id="an end in the key"),
        pytest.param(lambda content: content[:-4] + bytes(4), id="zeros"),
        pytest.param(garbled, id="another byte"),
        pytest.param(lambda content: content + b"x", id="a byte too many"),
        pytest.param(lambda content: b"", id="nothing"),
    ],
)
def test_makes_again_what_is_damaged(folder, damage):
    cache.cached("x.bin", b"key", lambda: b"data")
    file = folder / "x.bin"
    file.write_bytes(damage(file.read_bytes()))

    assert bytes(cache.cached("x.bin", b"key", lambda: b"made again")) == b"made again"
    assert bytes(cache.cached("x.bin", b"key", lambda: b"never made")) == b"made again"


def test_a_copy_with_another_time_is_as_good(folder):
    cache.cached("x.bin", b"key", lambda: b"data")
    os.utime(folder / "x.bin", (1, 1))

    assert bytes(cache.cached("x.bin", b"key", lambda: b"never made")) == b"data"


def test_does_without_where_a_folder_bars_the_way(folder):
    (folder / "x.bin").mkdir(parents=True)

    assert bytes(cache.cached("x.bin", b"key", lambda: b"data")) == b"data"


def test_does_without_where_the_user_has_no_home(monkeypatch):
    def homeless():
        raise RuntimeError("Could not determine home directory.")

    for variable in ("TERMBASE_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr("pathlib.Path.home", homeless)

    assert bytes(cache.cached("x.bin", b"key", lambda: b"data")) == b"data"


def test_leaves_no_half_files(folder):
    cache.cached("x.bin", b"key", lambda: b"data")

    assert [file.name for file in folder.iterdir()] == ["x.bin"]


@pytest.mark.parametrize(
    ("platform", "variable", "expected"),
    [
        pytest.param("linux", "XDG_CACHE_HOME", "termbase", id="Linux"),
        pytest.param("darwin", "HOME", "Library/Caches/termbase", id="macOS"),
        pytest.param("win32", "LOCALAPPDATA", "termbase/Cache", id="Windows"),
    ],
)
def test_follows_the_platforms_custom(monkeypatch, tmp_path, platform, variable, expected):
    monkeypatch.delenv("TERMBASE_CACHE_DIR")
    monkeypatch.setattr("sys.platform", platform)
    monkeypatch.setenv(variable, str(tmp_path))

    assert cache.cache_folder() == tmp_path / expected
