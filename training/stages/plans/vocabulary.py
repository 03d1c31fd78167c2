"""Words of the training sentences. Written without looking at the held-out files."""

from __future__ import annotations

from .lists import words

THINGS = words("things")
COMMON = words("common")
PEOPLE = words("people")
PLURALS = words("plurals")
ADJECTIVES = words("adjectives")
COLOURS = words("colours")
PLACES = words("places")
SCENES = words("scenes")
SCENE_SHADES = words("scene_shades")
STYLES = words("styles")
STYLE_SHADES = words("style_shades")
STYLE_ORIGINS = words("style_origins")
ADDED = words("added")
PREPOSITIONS = words("prepositions")
WHERE_ALONE = words("where_alone")
LOCATIONS = words("locations")
DOING = words("doing")
REACHES = words("reaches")
"""What tells one thing from others of its kind: ``the boy`` *he is holding*."""
CONTROLS = words("controls")
