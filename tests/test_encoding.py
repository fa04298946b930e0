"""Files are decoded so that the same bytes come back, or refused with a way to mend it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from termbase.documents import document_from
from termbase.encoding import decoded
from termbase.errors import UnreadableDocumentError

# the United Nations / discusses / the rights of migrant workers / and this is / a long enough text
TEXT = "联合国大会讨论了移徙工人的权利，他们在这个国家有工作，也有家庭，我们要保护他们的权利。"


@pytest.mark.parametrize(
    ("data", "codec"),
    [
        pytest.param(TEXT.encode(), "utf-8", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbf" + TEXT.encode(), "utf-8", id="UTF-8 with a mark"),
        pytest.param(TEXT.encode("utf-16"), "utf-16-le", id="UTF-16"),
        pytest.param(b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be", id="UTF-16, big end first"),
        pytest.param(TEXT.encode("gb18030"), "gb18030", id="GB18030"),
        pytest.param(b"", "utf-8", id="nothing"),
    ],
)
def test_tells_the_encoding(data, codec):
    text, found, bom = decoded(data, "text.txt")

    assert text in (TEXT, "")
    assert found == codec
    assert bom + text.encode(codec) == data


@pytest.mark.parametrize(
    ("data", "hint"),
    [
        pytest.param(b"\x00\x01\x02PNG", "NUL", id="binary"),
        pytest.param("移徙".encode("gb18030"), "--encoding gb18030", id="too short to tell"),
        pytest.param("Señor, año".encode("latin-1"), "--encoding", id="Latin"),
        pytest.param("移徙工人的權利是這個國家的".encode("big5") * 5, "--encoding", id="Big5"),
    ],
)
def test_refuses_to_guess(data, hint):
    with pytest.raises(UnreadableDocumentError, match=hint) as error:
        decoded(data, "text.txt")

    assert str(error.value).startswith("text.txt")


def test_a_declared_encoding_is_taken():
    assert decoded("移徙".encode("gb18030"), "text.txt", "gb18030")[0] == "移徙"
    assert decoded("移徙".encode("utf-16-le"), "text.txt", "utf-16-le")[0] == "移徙"


def test_an_unknown_or_wrong_declaration_is_told():
    with pytest.raises(UnreadableDocumentError, match="no encoding"):
        decoded(b"", "text.txt", "klingon")
    with pytest.raises(UnreadableDocumentError, match="not ascii"):
        decoded(TEXT.encode(), "text.txt", "ascii")


@pytest.mark.parametrize("codec", ["hex", "base64", "rot13", "zlib"])
def test_a_codec_of_no_text_is_no_encoding(codec):
    with pytest.raises(UnreadableDocumentError, match="no encoding"):
        decoded(b"abc", "text.txt", codec)


@pytest.mark.parametrize("codec", ["undefined", "idna", "punycode"])
def test_whatever_a_codec_does_not_like_is_told(codec):
    with pytest.raises(UnreadableDocumentError):
        decoded(b"\xff\xfe\x00" * 99, "text.txt", codec)


def test_utf_16_without_a_mark_gets_none():
    text, codec, bom = decoded("移徙".encode("utf-16-le"), "text.txt", "utf-16")

    assert bom + text.encode(codec) == "移徙".encode("utf-16-le")


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
def test_bytes_come_back(text):
    document = document_from(text.encode(), "text.txt")

    assert document.bom + document.text.encode(document.encoding) == text.encode()
