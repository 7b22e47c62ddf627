"""Named tuples that are made sooner than those of `typing`."""

from __future__ import annotations

import inspect
import pickle
from operator import methodcaller
from typing import Any
from typing import NamedTuple as Standard

import pytest

from stripper.named_tuples import NamedTuple


class Place(NamedTuple):
    """A place on a map."""

    name: str
    north: float
    """Degrees."""
    east: float = 0.0
    tags: tuple[str, ...] = ()

    @property
    def is_named(self) -> bool:
        return bool(self.name)


class Sight(NamedTuple):
    """A place with four fields of other names, which shares the compiled constructor."""

    kind: str
    age: int
    place: Place
    fee: int = 3


class SamePlace(Standard):
    """The named tuple that `typing` makes from the same body."""

    name: str
    north: float
    east: float = 0.0
    tags: tuple[str, ...] = ()


def test_fields_are_read_by_name_and_by_position() -> None:
    place = Place("Quay", 53.5, tags=("port",))
    name, north, east, tags = place
    assert (
        (place.name, place.north, place.east, place.tags) == (name, north, east, tags) == ("Quay", 53.5, 0.0, ("port",))
    )
    assert place.is_named
    assert Sight("tower", 90, place) == Sight(kind="tower", age=90, place=place, fee=3)


def test_a_class_has_what_that_of_typing_has() -> None:
    for name in ("_fields", "_field_defaults", "__match_args__", "__slots__"):
        assert getattr(Place, name) == getattr(SamePlace, name)
    assert Place.__annotations__ == {"name": "str", "north": "float", "east": "float", "tags": "tuple[str, ...]"}
    own, standard = ([*inspect.signature(kind).parameters.values()] for kind in (Place, SamePlace))
    assert [(each.name, each.default) for each in own] == [(each.name, each.default) for each in standard]
    assert type(Place) is type
    assert not hasattr(Place("Quay", 1.0), "__dict__")


def test_methods_return_what_those_of_typing_do() -> None:
    place, same = Place("Quay", 53.5), SamePlace("Quay", 53.5)
    assert repr(place) == repr(same).removeprefix("Same")
    assert place._asdict() == same._asdict()
    assert [*place._replace(east=9.9, name="")] == [*same._replace(east=9.9, name="")]
    assert type(place._replace(east=9.9)) is Place
    assert methodcaller("__replace__", east=9.9)(place) == place._replace(east=9.9)
    assert Place._make([*same]) == place
    assert pickle.loads(pickle.dumps(place)) == place
    assert hash(place) == hash(same)


@pytest.mark.parametrize("given", [(), ("Quay",), ("Quay", 1.0, 2.0, (), 3)])
def test_a_wrong_number_of_values_is_refused(given: tuple[Any, ...]) -> None:
    with pytest.raises(TypeError, match=r"^Place\.__new__\(\) (missing|takes)"):
        Place(*given)
    with pytest.raises(TypeError):
        Place._make(given)


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(TypeError, match="height"):
        Place("Quay", 1.0, height=3)  # type: ignore[call-arg]
    with pytest.raises(ValueError, match="Place has no field 'height'"):
        Place("Quay", 1.0)._replace(height=3)  # type: ignore[call-arg]
