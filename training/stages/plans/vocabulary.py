"""Words of the training sentences. Written without looking at the held-out files."""

from __future__ import annotations

from .lists import words

THINGS = words("things")
PEOPLE = words("people")
PLURALS = words("plurals")
ADJECTIVES = words("adjectives")
COLOURS = words("colours")
PLACES = words("places")
SCENES = words("scenes")
STYLES = words("styles")
ADDED = words("added")
PREPOSITIONS = words("prepositions")
WHERE_ALONE = words("where_alone")
LOCATIONS = words("locations")
DOING = words("doing")
CONTROLS = words("controls")
