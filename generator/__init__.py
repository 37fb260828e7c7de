"""Pledgebook: a city's pledges, quarter by quarter, from the department's own words to a site."""
