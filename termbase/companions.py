"""Which runs of words keep company: stand in the same beads, one in the source, the other in the target."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from termbase.wordruns import holds, parts, pieces

MOST_ELSEWHERE = 1 / 3  # how often, for each time in some beads, a rendering of theirs may stand in others
PART = 0.75  # share of a run's places from which a longer run around it speaks for it
TRIED = 5  # renderings of a run, the best first
Places = frozenset[int]  # of beads, from 0


class Companions:
    """The runs of both sides of some beads, each with its beads; what stands in one alone is left out."""

    def __init__(self, source: Iterable[Iterable[str]], target: Iterable[Iterable[str]]) -> None:
        self.runs = _placed(source)
        self.renderings = _placed(target)

    def recurrent(self, least: int) -> Iterator[tuple[str, Places]]:
        """The runs of the source in so many beads, the most frequent first.

        A run is left out when a longer one around it stands in most of its beads.
        """
        longer: Counter[str] = Counter()
        for run, places in self.runs.items():
            for part in parts(run):
                longer[part] = max(longer[part], len(places))
        kept = [
            (run, at) for run, at in self.runs.items() if len(at) >= least and longer[run] < PART * len(at)
        ]
        kept.sort(key=lambda item: (-len(item[1]), -len(item[0]), item[0]))
        yield from kept

    def rendering(self, run: str, places: Places, least: int) -> tuple[str, Places] | None:
        """What renders a run of the source in some of its places, `least` of them or more, and in which.

        It is the run of the target that keeps the best company with those beads, if no other run of the
        source has a better claim to it; of several that keep as good company, the longest.
        """
        met = Counter(run for at in places for run in self._renderings_at[at])
        ranked = []
        for other, count in met.items():
            elsewhere = len(self.renderings[other] - places)
            if count >= least and elsewhere <= MOST_ELSEWHERE * count:
                ranked.append((count / (len(places) + elsewhere), len(other), other))
        ranked.sort(reverse=True)
        for *_, other in ranked[:TRIED]:
            here = self.renderings[other] & places
            if self._is_own(run, other, here):
                return other, here
        return None

    def renderings_at(self, place: int) -> list[str]:
        """The runs of the target that stand in a bead and in some other."""
        return self._renderings_at[place]

    def _is_own(self, run: str, rendering: str, places: Places) -> bool:
        """Whether no other run of the source has a better claim to a rendering than `run` in some places.

        Another one has when it keeps as good company with it and with nothing else, or is a longer wording.
        """
        here = self.renderings[rendering]
        own = _company(places, here)
        rivals = {other for at in here for other in self._runs_at[at]}
        for other in rivals:
            if other == run or holds(run, other):
                continue
            claim = _company(self.runs[other], here)
            if claim >= own and (holds(other, run) or not self._has_another(other, rendering, claim)):
                return False
        return True

    def _has_another(self, run: str, rendering: str, claim: float) -> bool:
        """Whether a run of the source has a rendering elsewhere in the target that fits it as well."""
        places = self.runs[run]
        met = Counter(other for at in places for other in self._renderings_at[at])
        return any(
            count >= claim * len(places)
            and not pieces(other) & pieces(rendering)
            and _company(places, self.renderings[other]) >= claim
            for other, count in met.items()
        )

    @cached_property
    def _runs_at(self) -> Mapping[int, list[str]]:
        return _by_place(self.runs)

    @cached_property
    def _renderings_at(self) -> Mapping[int, list[str]]:
        return _by_place(self.renderings)


def _placed(beads: Iterable[Iterable[str]]) -> dict[str, Places]:
    """Where each run stands that stands in two beads or more."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, runs in enumerate(beads):
        for run in set(runs):
            found[run].append(at)
    return {run: frozenset(places) for run, places in found.items() if len(places) > 1}


def _by_place(placed: Mapping[str, Places]) -> dict[int, list[str]]:
    runs: dict[int, list[str]] = defaultdict(list)
    for run, places in placed.items():
        for at in places:
            runs[at].append(run)
    return runs


def _company(places: Places, others: Places) -> float:
    """The share of all beads of either that have both (Jaccard's index)."""
    return len(places & others) / len(places | others)
