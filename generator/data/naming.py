"""Names of entries and events that stay the same as long as the record says the same."""

from __future__ import annotations

from uuid import UUID, uuid5

from generator.record.city import City

# Chosen once. A tag: URI would need a domain that the city holds for ever, and none is in the record.
_OURS = UUID("5b1f1d3e-3f0c-5c58-9d3a-6a1c1f2b7e41")


def name(city: City, *parts: str) -> UUID:
    """Return the name of a thing of a city, by what it is (RFC 9562, version 5)."""
    return uuid5(_OURS, "\n".join((city.name, city.term.starts.written, *parts)))
