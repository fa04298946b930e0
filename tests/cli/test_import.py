"""`import` merges into a CSV file, whole or not at all, and shows first what it would do."""

# migrant worker / refugee
OURS = "# mine\nconcept,language,term,status,note\nmigrant-worker,zh,移徙工人,preferred,of the Convention\n"
THEIRS = """concept,language,term,status,note
migrant-worker,zh,移徙工人,preferred,other
refugee,zh,难民,preferred,
"""


def files(folder, theirs=THEIRS):
    ours, other = folder / "ours.csv", folder / "theirs.csv"
    ours.write_text(OURS, "utf-8")
    other.write_text(theirs, "utf-8")
    return ours, other


def test_a_dry_run_shows_the_difference_and_writes_nothing(run, tmp_path):
    ours, theirs = files(tmp_path)
    outcome = run("import", theirs, "--into", ours, "--on-conflict", "replace", "--dry-run")

    assert outcome.status == 0
    assert "-migrant-worker,zh,移徙工人,preferred,of the Convention" in outcome.out
    assert "+migrant-worker,zh,移徙工人,preferred,other" in outcome.out
    assert "+refugee,zh,难民,preferred," in outcome.out
    assert ours.read_text("utf-8") == OURS


def test_a_conflict_is_an_error_unless_it_is_settled(run, tmp_path):
    ours, theirs = files(tmp_path)
    outcome = run("import", theirs, "--into", ours)

    assert outcome.status == 2
    assert "“of the Convention” here, “other” there" in outcome.err
    assert ours.read_text("utf-8") == OURS


def test_keeps_ours_and_adds_what_is_new(run, tmp_path):
    ours, theirs = files(tmp_path)
    outcome = run("import", theirs, "--into", ours, "--on-conflict", "keep")

    assert ours.read_text("utf-8") == OURS + "refugee,zh,难民,preferred,\n"
    assert "1 concepts added, 0 changed" in outcome.err


def test_takes_other_formats_and_makes_a_new_file(run, tmp_path):
    ours, _ = files(tmp_path)
    tbx, new = tmp_path / "peer.xml", tmp_path / "new.csv"
    run("export", ours, "--to", "tbx", "-o", tbx)
    outcome = run("import", tbx, "--into", new)

    assert outcome.status == 0
    assert "移徙工人" in new.read_text("utf-8")


def test_a_suffix_that_does_not_tell_is_helped_by_from(run, tmp_path):
    ours, _ = files(tmp_path)
    odd = tmp_path / "glossary.odd"
    odd.write_text("refugee\t难民\n", "utf-8")

    assert "no glossary format has the suffix" in run("import", odd, "--into", ours).err
    assert run("import", odd, "--into", ours, "--from", "omegat").status == 0
    assert "refugee,en,refugee,preferred," in ours.read_text("utf-8")


def test_merges_into_csv_alone(run, tmp_path):
    _, theirs = files(tmp_path)

    assert run("import", theirs, "--into", tmp_path / "x.tbx").status == 2
