"""Linear discriminants of names on the meaning encoder's frozen maps, in closed form."""
