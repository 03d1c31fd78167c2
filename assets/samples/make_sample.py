"""Makes dandelions.jpg from the photographer's original: a 16:9 crop, scaled to 1920 x 1080.

Usage: python make_sample.py ORIGINAL.jpg dandelions.jpg

The original (5312 x 2988) is 16.04/seeding_by_Clements_Engelhardt.jpg of lomiri-wallpapers, which the Debian package
lomiri-wallpapers-16.04 (20.04.0-2) installs as /usr/share/backgrounds/seeding_by_Clements_Engelhardt.jpg.
Needs Pillow.
"""

import sys

from PIL import Image

CROP = (276, 0, 5012, 2664)
SIZE = (1920, 1080)


def main() -> None:
    source, target = sys.argv[1:3]
    picture = Image.open(source).convert("RGB")
    if picture.size != (5312, 2988):
        sys.exit(f"{source}: expected 5312x2988, found {picture.size[0]}x{picture.size[1]}")
    picture.crop(CROP).resize(SIZE, Image.LANCZOS).save(target, quality=88, optimize=True)


if __name__ == "__main__":
    main()
