package focus.inference.phrase;

import focus.inference.image.ImagePoint;
import focus.inference.image.ImageSize;
import focus.inference.image.PixelBlock;
import focus.inference.image.RasterSource;

/** The named colour of a picture at each point of its lattice. Immutable. */
final class ColourMap {
    /** Pixels of the mip level that is looked at: enough for a lattice. */
    private static final long ENOUGH = 400_000;

    private final ColourName[] names;

    private ColourMap(ColourName[] names) {
        this.names = names;
    }

    /** Reads a small version of the picture. */
    static ColourMap of(RasterSource picture) {
        int level = 0;
        while (level + 1 < picture.levels() && picture.size().atLevel(level).area() > ENOUGH) {
            level++;
        }
        ImageSize size = picture.size().atLevel(level);
        PixelBlock pixels = picture.readSrgb(size.bounds(), level);
        LatticeMask.Lattice lattice = LatticeMask.Lattice.over(picture.size());
        ColourName[] names = new ColourName[lattice.points()];
        for (int i = 0; i < names.length; i++) {
            ImagePoint point = lattice.point(i);
            int x = Math.clamp((int) (point.x() * size.width() / picture.size().width()), 0, size.width() - 1);
            int y = Math.clamp((int) (point.y() * size.height() / picture.size().height()), 0, size.height() - 1);
            int rgb = pixels.sample(x, y, 0) << 16 | pixels.sample(x, y, 1) << 8 | pixels.sample(x, y, 2);
            names[i] = ColourName.nearest(rgb);
        }
        return new ColourMap(names);
    }

    /** @param point its number in the lattice */
    ColourName at(int point) {
        return names[point];
    }
}
