"""termbase align writes a pair sentence by sentence, in the formats that translation programs read."""

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest

# 1 The Council held its third session in Nairobi on 4 May 2001. 2 It elected Ms. Aziz as Chair. 3 Sixty
# States took part.
ZH = "理事会于2001年5月4日在内罗毕举行了第三届会议。理事会选举阿齐兹女士为主席。六十国参加了会议。\n"
EN = (
    "The Council held its third session in Nairobi on 4 May 2001."
    " It elected Ms. Aziz as Chair of the Council. Sixty States took part in the meeting.\n"
)


@pytest.fixture
def pair(tmp_path):
    """Write a pair of texts and return their paths."""

    def pair(zh=ZH, en=EN):
        (tmp_path / "zh.txt").write_text(zh, "utf-8")
        (tmp_path / "en.txt").write_text(en, "utf-8")
        return tmp_path / "zh.txt", tmp_path / "en.txt"

    return pair


def test_shows_a_table_by_default(run, pair):
    outcome = run("align", *pair(), "--no-curated")

    assert outcome.status == 0
    assert [word in outcome.out for word in ("zh", "en", "confidence", "阿齐兹", "Aziz")] == [True] * 5


def test_the_table_says_what_has_no_counterpart(run, pair):
    outcome = run("align", *pair(en=EN + "\nThe Secretariat has no comment at all.\n"), "--no-curated")

    assert "without a counterpart: English line" in outcome.out


def test_tsv_has_one_row_a_bead_and_an_empty_cell_for_a_missing_side(run, pair):
    lines = EN.replace(". ", ".\n").replace("Ms.\n", "Ms. ") + "The Secretariat has no comment at all.\n"
    outcome = run(
        "align", *pair(ZH.replace("。", "。\n"), lines), "--segmented", "--to", "tsv", "--no-curated"
    )
    rows = list(csv.DictReader(io.StringIO(outcome.out), delimiter="\t"))

    assert list(rows[0]) == ["zh", "en", "confidence"]
    assert [row["en"] for row in rows if row["zh"]] == lines.splitlines()[:3]
    assert ("", "The Secretariat has no comment at all.") in [(row["zh"], row["en"]) for row in rows]


def test_json_places_each_segment(run, pair):
    outcome = run("align", *pair(), "--to", "json", "--no-curated")
    units = json.loads(outcome.out)["units"]

    assert [[part["index"] for part in unit["zh"]] for unit in units] == [[0], [1], [2]]
    assert units[1]["zh"][0] == {
        "index": 1, "line": 1, "column": 27, "end_line": 1, "end_column": 41,
        "text": "理事会选举阿齐兹女士为主席。",
    }  # fmt: skip
    assert all(0 <= unit["confidence"] <= 1 for unit in units)


def test_tmx_holds_the_units_that_have_both_sides(run, pair):
    outcome = run("align", *pair(), "--to", "tmx", "--no-curated")
    root = ET.fromstring(outcome.out.encode())  # noqa: S314 - our own output
    languages = [tuv.get("{http://www.w3.org/XML/1998/namespace}lang") for tuv in root.iter("tuv")]

    assert (root.tag, root.get("version"), len(list(root.iter("tu")))) == ("tmx", "1.4", 3)
    assert languages == ["en", "zh"] * 3


def test_xliff_has_english_as_source(run, pair):
    outcome = run("align", *pair(), "--to", "xliff", "--no-curated")
    root = ET.fromstring(outcome.out.encode())  # noqa: S314 - our own output
    sources = [source.text for source in root.iter("{urn:oasis:names:tc:xliff:document:1.2}source")]

    assert (root.get("version"), sources[1]) == ("1.2", "It elected Ms. Aziz as Chair of the Council.")


def test_the_suffix_of_the_output_tells_the_format(run, pair, tmp_path):
    run("align", *pair(), "--output", tmp_path / "out.tmx", "--no-curated")

    assert (tmp_path / "out.tmx").read_text("utf-8").count("<tu>") == 3


def test_what_xml_reserves_is_escaped(run, pair):
    en = EN.replace("Ms. Aziz", "Ms. <Aziz> & others")
    outcome = run("align", *pair(en=en), "--to", "tmx", "--no-curated")

    assert "&lt;Aziz&gt; &amp; others" in outcome.out


def test_segmented_takes_each_line_as_it_is_even_an_empty_one(run, pair):
    # The plan was adopted. The plan works. / (nothing) / Seven States voted against it.
    zh = "计划获得通过。计划有效。\n\n七个国家投了反对票。\n"
    en = "The plan was adopted. The plan works.\nSeven States voted against it.\n"
    outcome = run("align", *pair(zh, en), "--segmented", "--to", "json", "--no-curated")
    units = json.loads(outcome.out)["units"]
    beads = [([part["index"] for part in u["zh"]], [part["index"] for part in u["en"]]) for u in units]

    assert beads == [([0], [0]), ([1], []), ([2], [1])]
    assert units[0]["zh"][0]["text"] == "计划获得通过。计划有效。"


def test_says_that_the_files_are_swapped(run, pair):
    zh, en = pair()
    outcome = run("align", en, zh)

    assert outcome.status == 2
    assert "give the Chinese text first" in outcome.err


def test_says_that_both_files_are_in_one_language(run, pair):
    _, en = pair()
    outcome = run("align", en, en)

    assert outcome.status == 2
    assert "this text is English; the first of the pair is the Chinese one" in outcome.err


def test_says_that_an_empty_file_holds_nothing(run, pair):
    outcome = run("align", *pair(zh="\n"))

    assert (outcome.status, outcome.out) == (2, "")
    assert "no text to align" in outcome.err


def test_names_the_formats_that_there_are(run, pair):
    outcome = run("align", *pair(), "--to", "tvs")

    assert outcome.status == 2
    assert "did you mean “tsv”?" in outcome.err


def test_never_writes_over_a_text_that_it_reads(run, pair):
    zh, en = pair()
    before = zh.read_bytes()

    for command in (("align", zh, en), ("usage", zh, "--with", en), ("check", zh, "--with", en)):
        outcome = run(*command, "--output", zh)

        assert outcome.status == 2
        assert "write to another file" in outcome.err
    assert zh.read_bytes() == before


def test_a_text_beside_a_whole_book_is_no_translation_of_it(run, pair):
    # thirty sentences of one kind, thousands of another
    zh = "".join(f"第{number}段谈渔业。" for number in range(30))
    outcome = run("align", *pair(zh, "The sea was calm that night. " * 6000), "--no-curated", "--to", "tsv")

    assert outcome.status in (0, 2)
    assert "Traceback" not in outcome.err
