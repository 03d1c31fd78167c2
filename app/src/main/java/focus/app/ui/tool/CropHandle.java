package focus.app.ui.tool;

import focus.app.ui.viewport.ViewPoint;

/** What of a crop's frame the pointer is at. */
enum CropHandle {
    OUTSIDE(0, 0, PointerLook.CROSSHAIR),
    INSIDE(0, 0, PointerLook.MOVE),
    LEFT(-1, 0, PointerLook.RESIZE_ACROSS),
    RIGHT(1, 0, PointerLook.RESIZE_ACROSS),
    TOP(0, -1, PointerLook.RESIZE_DOWN),
    BOTTOM(0, 1, PointerLook.RESIZE_DOWN),
    TOP_LEFT(-1, -1, PointerLook.RESIZE_FALLING),
    BOTTOM_RIGHT(1, 1, PointerLook.RESIZE_FALLING),
    TOP_RIGHT(1, -1, PointerLook.RESIZE_RISING),
    BOTTOM_LEFT(-1, 1, PointerLook.RESIZE_RISING);

    private final int horizontal;
    private final int vertical;
    private final PointerLook look;

    CropHandle(int horizontal, int vertical, PointerLook look) {
        this.horizontal = horizontal;
        this.vertical = vertical;
        this.look = look;
    }

    /** -1 at the left edge, 1 at the right one. */
    int horizontal() {
        return horizontal;
    }

    /** -1 at the top edge, 1 at the bottom one. */
    int vertical() {
        return vertical;
    }

    PointerLook look() {
        return look;
    }

    /**
     * @param from the frame's top-left corner
     * @param to its bottom-right corner
     * @param near how far from an edge still means that edge, device pixels
     */
    static CropHandle at(ViewPoint point, ViewPoint from, ViewPoint to, double near) {
        boolean outside = point.x() < from.x() - near
                || point.y() < from.y() - near
                || point.x() > to.x() + near
                || point.y() > to.y() + near;
        if (outside) {
            return OUTSIDE;
        }
        int across = side(point.x(), from.x(), to.x(), near);
        int down = side(point.y(), from.y(), to.y(), near);
        for (CropHandle handle : values()) {
            if (handle != OUTSIDE && handle.horizontal == across && handle.vertical == down) {
                return handle;
            }
        }
        return INSIDE;
    }

    /** In a narrow frame the middle third stays free to move it by. */
    private static int side(double at, double from, double to, double near) {
        double reach = Math.min(near, (to - from) / 3);
        if (at <= from + reach) {
            return -1;
        }
        return at >= to - reach ? 1 : 0;
    }
}
