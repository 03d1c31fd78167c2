package focus.app.io.ora;

import focus.inference.image.RasterSource;

/**
 * One layer of an OpenRaster file.
 *
 * @param name for people
 * @param pixels its own pixels, transparent where the layers below show
 * @param x where its left column lies in the picture
 * @param y where its top row lies in the picture
 * @param visible whether it is shown
 * @param opacity per cent, 0..100
 */
public record OraLayer(String name, RasterSource pixels, int x, int y, boolean visible, int opacity) {}
