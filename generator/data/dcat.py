"""The downloads as catalogues of open data read of them: what search engines are told, in the terms of DCAT.

Source: W3C, Data Catalog Vocabulary (DCAT) version 3, as JSON-LD 1.1.
"""

from __future__ import annotations

import json

from generator.published.downloads import CATALOGUE_FILE, Catalogue, dataset
from generator.record.records import Records

_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "Catalog": "dcat:Catalog",
    "Dataset": "dcat:Dataset",
    "DataDownload": "dcat:Distribution",
    "GovernmentOrganization": "foaf:Organization",
    "dataset": "dcat:dataset",
    "distribution": "dcat:distribution",
    "name": {"@id": "dct:title", "@language": "ko"},
    "description": {"@id": "dct:description", "@language": "ko"},
    "creator": {"@id": "dct:publisher", "@context": {"name": {"@id": "foaf:name", "@language": "ko"}}},
    "creditText": {"@id": "dct:rights", "@language": "ko"},
    "license": {"@id": "dct:license", "@type": "@id"},
    "temporal": "dct:temporal",
    "startDate": {"@id": "dcat:startDate", "@type": "xsd:date"},
    "endDate": {"@id": "dcat:endDate", "@type": "xsd:date"},
    "contentUrl": {"@id": "dcat:downloadURL", "@type": "@id"},
    "mediaType": {"@id": "dcat:mediaType", "@type": "@id"},
    "variableMeasured": {"@id": "dcat:keyword", "@language": "ko"},
}
"""How DCAT calls what schema.org calls by these names; what is not here is none of DCAT's."""

_IANA = "https://www.iana.org/assignments/media-types/"


def dcat(records: Records, catalogue: Catalogue) -> tuple[str, bytes]:
    """Return the catalogue with its address, in the folder to which its addresses are relative."""
    told = dataset(records, catalogue)
    first, _, last = told["temporalCoverage"].partition("/")
    period = {"@type": "dct:PeriodOfTime", "startDate": first, "endDate": last}
    files = [each | {"mediaType": f"{_IANA}{each['encodingFormat']}"} for each in told["distribution"]]
    del told["@context"]
    listed = {
        "@context": _CONTEXT,
        "@id": "",
        "@type": "Catalog",
        "name": told["name"],
        "creator": told["creator"],
        "dataset": [told | {"temporal": period, "distribution": files}],
    }
    return CATALOGUE_FILE, json.dumps(listed, ensure_ascii=False, indent=1).encode() + b"\n"
