"""Date extraction: parsed and visible dates, and the choice of publication and modification date."""
