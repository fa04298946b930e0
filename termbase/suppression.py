"""Hide what a waiver or the baseline lets stand: nothing is dropped, it stays in the report, marked."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from termbase.diagnostics import Diagnostic, Suppression
from termbase.text import Location
from termbase.waivers import Waiver, Waivers

if TYPE_CHECKING:
    from termbase.baseline import Baseline
    from termbase.fingerprints import Fingerprint


class Settled(NamedTuple):
    """Diagnostics of which each is hidden or not, the waivers that hid one, and all fingerprints."""

    diagnostics: tuple[Diagnostic, ...]
    used: frozenset[Waiver]
    fingerprints: "frozenset[Fingerprint]"


def settle(
    found: Sequence[Diagnostic], waivers: Waivers, baseline: "Baseline | None", today: str = ""
) -> Settled:
    """Hide places of findings; a finding with places of both sorts becomes two.

    So a fault that the baseline knows in five places is shown again when a sixth is written, and
    then as that sixth alone.
    """
    valid = [waiver for waiver in waivers.waivers if not waiver.is_over(today)]
    if not valid and baseline is None:
        return Settled(tuple(found), frozenset(), frozenset())
    keys = _keys(found, baseline)
    used: set[Waiver] = set()
    settled: list[Diagnostic] = []
    known: set[Fingerprint] = set()
    for diagnostic, of_places in zip(found, keys, strict=True):
        parts: dict[Suppression | None, list[Location]] = {}
        for place, key in zip(diagnostic.problem.places, of_places, strict=True):
            covering = [w for w in valid if w.covers(diagnostic.rule, diagnostic.problem, place)]
            used.update(covering)
            parts.setdefault(_suppression(covering, baseline, key), []).append(place)
            if key and not covering:
                known.add(key)
        settled += [_part(diagnostic, suppression, kept) for suppression, kept in parts.items()]
    return Settled(tuple(settled), frozenset(used), frozenset(known))


def _keys(
    found: Sequence[Diagnostic], baseline: "Baseline | None"
) -> "Sequence[Sequence[Fingerprint | None]]":
    if baseline is None:
        return [[None] * len(d.problem.places) for d in found]
    from termbase.fingerprints import fingerprints

    return fingerprints([(d.rule, d.problem) for d in found], baseline.path_of)


def _suppression(
    covering: list[Waiver], baseline: "Baseline | None", key: "Fingerprint | None"
) -> Suppression | None:
    if covering:
        waiver = covering[0]
        return Suppression("waiver", waiver.reason, is_in_source=waiver.scope is not None)
    if baseline and key in baseline.entries:
        return Suppression("baseline", "")
    return None


def _part(diagnostic: Diagnostic, suppression: Suppression | None, kept: list[Location]) -> Diagnostic:
    """The diagnostic at some of its places."""
    return diagnostic._replace(problem=diagnostic.problem.at(kept), suppression=suppression)
