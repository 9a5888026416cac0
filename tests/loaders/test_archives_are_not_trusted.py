"""Archives: every member is given or its reason, whatever the archive says of itself."""

import io
import zipfile

import pytest

from loaders import archive
from loaders.archive import members
from ontology.errors import InputError


def zipped(files: dict[str, bytes], *, packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packed) as package:
        for name, data in files.items():
            package.writestr(zipfile.ZipInfo(name, (2025, 6, 2, 0, 0, 0)), data, packed)
    return out.getvalue()


def told(data: bytes) -> dict[str, str | bytes]:
    return {m.path: m.reason or m.data or b"" for m in members(data, "a.zip")}


def test_members_come_by_path_and_nested_archives_are_opened() -> None:
    inner = zipped({"b.txt": b"two"})
    found = list(members(zipped({"z.txt": b"one", "in/more.zip": inner, "in\\win.txt": b"three"}), "a.zip"))
    assert [(m.path, m.data) for m in found] == [
        ("in/more.zip/b.txt", b"two"), ("in/win.txt", b"three"), ("z.txt", b"one")
    ]  # fmt: skip


def test_what_an_operating_system_put_in_is_passed_over() -> None:
    assert told(zipped({"__MACOSX/._a.txt": b"x", ".DS_Store": b"x", "d/~$a.docx": b"x", "a.txt": b"y"})) == {
        "a.txt": b"y"
    }


@pytest.mark.parametrize("name", ["../a.txt", "/etc/a.txt", "C:\\a.txt", "d/../../a.txt", "..\\a.txt"])
def test_a_path_that_leaves_the_archive_is_refused(name: str) -> None:
    assert list(told(zipped({name: b"x"})).values()) == ["its path leaves the archive"]


def test_a_bomb_is_not_unpacked() -> None:
    found = told(zipped({"bomb.txt": b"\0" * 20_000_000, "a.txt": b"fine"}))
    assert found["a.txt"] == b"fine"
    assert "times its size" in str(found["bomb.txt"])


def test_a_bomb_in_a_bomb_in_a_bomb_ends() -> None:
    data = b"x"
    for _ in range(6):
        data = zipped({"again.zip": data})
    assert told(data) == {"again.zip/again.zip/again.zip": "it is an archive 3 archives deep"}


def test_all_members_share_one_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MAX_MEMBERS", 3)
    room = zipped({f"{i}.txt": b"x" for i in range(5)})
    monkeypatch.setattr(archive._Room.__init__, "__defaults__", (3, 1_000))
    found = list(members(room, "a.zip"))
    assert [m.data for m in found[:3]] == [b"x"] * 3
    assert len(found) == 4 and "more than 3 files" in found[3].reason
    monkeypatch.setattr(archive._Room.__init__, "__defaults__", (100, 10))
    big = told(zipped({"a.txt": b"12345678", "b.zip": zipped({"c.txt": b"12345678"}, packed=zipfile.ZIP_STORED)}))
    assert big["a.txt"] == b"12345678" and "more than" in str(big["b.zip"])


def test_encrypted_linked_doubled_and_damaged_members_are_named() -> None:
    data = bytearray(zipped({"a.txt": b"plain text"}, packed=zipfile.ZIP_STORED))
    for at in (6, data.index(b"PK\x01\x02") + 8):
        data[at] |= 1
    assert told(bytes(data)) == {"a.txt": "it is protected by a password"}

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        link = zipfile.ZipInfo("link.txt")
        link.external_attr = 0o120777 << 16
        package.writestr(link, "/etc/hostname")
        package.writestr("a.txt", "1")
        with pytest.warns(UserWarning, match="Duplicate"):
            package.writestr("a.txt", "2")
    assert [m.reason for m in members(out.getvalue(), "a.zip")] == [
        "", "a file of the same name stands before it", "it is a link, not a file"
    ]  # fmt: skip

    broken = zipped({"a.txt": b"plain text"}, packed=zipfile.ZIP_STORED).replace(b"plain", b"PLAIN", 1)
    assert told(broken) == {"a.txt": "it is damaged"}


def test_names_cannot_steer_a_terminal() -> None:
    assert list(told(zipped({"a\x1b[2Jb\u202etxt": b"x"}))) == ["a?[2Jb?txt"]


@pytest.mark.parametrize("data", [b"", b"not a zip", zipped({"a": b"b"})[:40]])
def test_what_is_no_archive_is_said_in_one_line(data: bytes) -> None:
    with pytest.raises(InputError, match=r"a\.zip is not a zip archive"):
        list(members(data, "a.zip"))
