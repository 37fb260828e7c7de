"""What is told of the downloads to whoever lists data: schema.org's Dataset, of which DCAT's is made too."""

from __future__ import annotations

from typing import Any

from generator import wording
from generator.ledger import addresses
from generator.ledger.downloads import MEDIA, Catalogue, Download
from generator.ledger.standing import current_quarter
from generator.record.records import Records
from generator.wording import downloads as words


def dataset(records: Records, catalogue: Catalogue) -> dict[str, Any]:
    """Return the description of the whole city's data; addresses are relative to the folder of downloads.

    Source: schema.org/Dataset, schema.org/DataDownload. What the city does not state is left out.
    """
    city = records.city.record
    days = records.quarters[0].first, records.quarters[-1].last
    until = wording.quarter(current_quarter(records))
    told: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": words.dataset_title(city.name),
        "description": words.described(city.name, len(catalogue.tables), until),
        "inLanguage": "ko",
        "isAccessibleForFree": True,
        "creator": {"@type": "GovernmentOrganization", "name": city.name},
        "temporalCoverage": f"{days[0]}/{days[1]}",
        "spatialCoverage": city.name,
        "variableMeasured": [table.title for table in catalogue.tables],
        "distribution": list(map(_distribution, catalogue.whole)),
    }
    if city.licence and city.licence.address:
        told["license"] = city.licence.address
    if city.licence and city.licence.attribution:
        told["creditText"] = city.licence.attribution
    return told


def _distribution(each: Download) -> dict[str, str]:
    return {
        "@type": "DataDownload",
        "name": each.title,
        "encodingFormat": MEDIA[each.format],
        "contentUrl": addresses.relative(each.address, addresses.DATA),
    }
