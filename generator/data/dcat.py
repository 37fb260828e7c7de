"""The downloads as catalogues of open data read of them; addresses are relative to the file itself.

Source: W3C, Data Catalog Vocabulary (DCAT) version 3, as JSON-LD 1.1.
"""

from __future__ import annotations

import json
from typing import Any

from generator.data.catalogue import catalogue
from generator.data.tabulated import Tabulated
from generator.ledger import addresses
from generator.ledger.downloads import CATALOGUE_FILE, MEDIA, WHOLE, Download
from generator.record.city import City
from generator.wording import downloads as words

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Catalog": "dcat:Catalog",
    "Dataset": "dcat:Dataset",
    "Distribution": "dcat:Distribution",
    "title": {"@id": "dct:title", "@language": "ko"},
    "rights": {"@id": "dct:rights", "@language": "ko"},
    "license": {"@id": "dct:license", "@type": "@id"},
    "identifier": "dct:identifier",
    "publisher": "dct:publisher",
    "temporal": "dct:temporal",
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "startDate": {"@id": "dcat:startDate", "@type": "xsd:date"},
    "endDate": {"@id": "dcat:endDate", "@type": "xsd:date"},
    "downloadURL": {"@id": "dcat:downloadURL", "@type": "@id"},
    "landingPage": {"@id": "dcat:landingPage", "@type": "@id"},
    "mediaType": {"@id": "dcat:mediaType", "@type": "@id"},
}
_IANA = "https://www.iana.org/assignments/media-types/"


def dcat(tables: Tabulated) -> tuple[str, bytes]:
    """Return the catalogue of the whole city with its address."""
    publisher = {"@type": "foaf:Organization", "foaf:name": {"@value": tables.city.name, "@language": "ko"}}
    told = {
        "@context": _CONTEXT,
        "@id": "",
        "@type": "Catalog",
        "title": words.dataset_title(tables.city.name),
        "publisher": publisher,
        "dataset": [_dataset(tables) | {"publisher": publisher}],
    }
    return CATALOGUE_FILE, json.dumps(told, ensure_ascii=False, indent=1).encode() + b"\n"


def _dataset(tables: Tabulated) -> dict[str, Any]:
    return {
        "@id": _here(WHOLE.folder),
        "@type": "Dataset",
        "identifier": WHOLE.kind,
        "title": tables.titles[WHOLE],
        "landingPage": "./",
        "temporal": {
            "@type": "dct:PeriodOfTime",
            "startDate": str(tables.days[tables.quarters[0]][0]),
            "endDate": str(tables.days[tables.quarters[-1]][1]),
        },
        "distribution": [_distribution(tables.city, each) for each in catalogue(tables, {}).whole],
    }


def _distribution(city: City, each: Download) -> dict[str, Any]:
    return {
        "@id": _here(each.address),
        "@type": "Distribution",
        "title": f"{each.title} {each.format.upper()}",
        "downloadURL": _here(each.address),
        "mediaType": f"{_IANA}{MEDIA[each.format]}",
        **_licence(city),
    }


def _licence(city: City) -> dict[str, str]:
    """Return the licence as far as it is stated; nothing where it is not."""
    if city.licence is None:
        return {}
    told = {"rights": words.licence(city.licence.name, city.licence.attribution)}
    return told | ({"license": city.licence.address} if city.licence.address else {})


def _here(address: str) -> str:
    return addresses.relative(address, CATALOGUE_FILE)
