"""Catalogues of open data are told what search engines are told, in DCAT, with addresses that lead."""

from __future__ import annotations

import json

from generator import data
from generator.published import addresses
from generator.published.downloads import CATALOGUE_FILE, dataset
from generator.record.records import Records
from tests.some import some


def test_each_address_of_the_catalogue_leads_to_a_file(small_files: dict[str, bytes]) -> None:
    """Relative to the catalogue's own place, each with the IANA's address of its type."""
    told = json.loads(small_files[CATALOGUE_FILE])
    assert told["@type"] == "Catalog"
    [of_all] = told["dataset"]
    assert of_all["temporal"]["startDate"] < of_all["temporal"]["endDate"]
    for each in some(of_all["distribution"]):
        assert f"{addresses.DATA}{each['contentUrl']}" in small_files
        assert each["mediaType"] == f"https://www.iana.org/assignments/media-types/{each['encodingFormat']}"


def test_it_says_what_search_engines_are_told_and_each_word_of_dcat_has_its_meaning(
    invented: Records, invented_files: dict[str, bytes]
) -> None:
    listed = json.loads(invented_files[CATALOGUE_FILE])
    [told] = listed["dataset"]
    theirs = dataset(invented, data.catalogue(data.tabulate(invented), {}))
    assert {name: told[name] for name in ("name", "description", "creator", "license", "creditText")} == {
        name: theirs[name] for name in ("name", "description", "creator", "license", "creditText")
    }
    # What schema.org alone has a place for.
    alone = {"inLanguage", "isAccessibleForFree", "temporalCoverage", "spatialCoverage"}
    assert {name for name in told if not name.startswith("@")} - alone <= listed["@context"].keys()
