"""Runs of words keep company with the runs that render them."""

from termbase.companions import Companions

# Each bead: the words of the source, the words of the target.
BEADS = [
    ("red lamp hill", "红灯 山"),
    ("red lamp river", "红灯 河"),
    ("red lamp tree", "赤灯 树"),
    ("red lamp hill", "赤灯 山"),
    ("blue lamp hill", "蓝灯 山"),
]


def _runs(side):
    words = side.split()
    return [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]


def _companions(beads=BEADS):
    return Companions((_runs(source) for source, _ in beads), (_runs(target) for _, target in beads))


def test_the_most_frequent_runs_come_first_and_parts_of_longer_ones_not_at_all():
    found = [run for run, _ in _companions().recurrent(3)]

    assert "lamp" not in found  # “red lamp” speaks for most of it
    assert "red lamp" in found
    assert "red" not in found


def test_a_rendering_stands_beside_its_run_and_hardly_elsewhere():
    companions = _companions()
    places = companions.runs["red lamp"]

    assert companions.rendering("red lamp", places, 2) in [
        ("红灯", frozenset({0, 1})),
        ("赤灯", frozenset({2, 3})),
    ]


def test_a_run_with_a_better_claim_keeps_its_rendering():
    companions = _companions()

    # hill is 山 wherever it stands, so that 山 renders no red hill
    assert companions.rendering("red lamp", companions.runs["red lamp"] - {1, 2}, 2) is None
