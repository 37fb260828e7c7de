"""The downloads as search engines for data sets read of them (schema.org), as far as the city states it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.ledger import addresses
from generator.ledger.downloads import BOOK, Catalogue, Download
from generator.record.records import Records
from generator.wording import downloads as words

_MEDIA = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def dataset(records: Records, catalogue: Catalogue, description: str) -> Mapping[str, Any]:
    """Return schema.org's Dataset of the whole city; addresses are relative to the page that bears it.

    Source: schema.org/Dataset, schema.org/DataDownload. What the city does not state is left out.
    """
    city = records.city.record
    days = records.quarters[0].first, records.quarters[-1].last
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.dataset_title(city.name),
        "description": description,
        "inLanguage": "ko",
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": city.name},
        "temporalCoverage": f"{days[0]}/{days[1]}",
        "spatialCoverage": city.name,
        "variableMeasured": [table.title for table in catalogue.tables],
        "distribution": [
            _distribution(each) for each in catalogue.whole if each.table == BOOK or each.format == "csv"
        ],
    }
    if city.licence and city.licence.address:
        told["license"] = city.licence.address
    if city.licence and city.licence.attribution:
        told["creditText"] = city.licence.attribution
    return told


def _distribution(each: Download) -> Mapping[str, Any]:
    return {
        "@type": "DataDownload",
        "name": each.title,
        "encodingFormat": _MEDIA[each.format],
        "contentUrl": addresses.relative(each.address, addresses.DATA),
    }
