package focus.app.model;

import java.util.stream.Stream;

/** Where the picture lies on a canvas of another size. */
public enum CanvasAnchor {
    TOP_LEFT(0, 0),
    TOP(1, 0),
    TOP_RIGHT(2, 0),
    LEFT(0, 1),
    CENTRE(1, 1),
    RIGHT(2, 1),
    BOTTOM_LEFT(0, 2),
    BOTTOM(1, 2),
    BOTTOM_RIGHT(2, 2);

    private static final int LAST = 2;

    private final int column;
    private final int row;

    CanvasAnchor(int column, int row) {
        this.column = column;
        this.row = row;
    }

    /** 0 left, 1 middle, 2 right. */
    public int column() {
        return column;
    }

    /** 0 top, 1 middle, 2 bottom. */
    public int row() {
        return row;
    }

    /** The one in another column or row; this one where there is none. */
    public CanvasAnchor moved(int columns, int rows) {
        int wantedColumn = Math.clamp(column + columns, 0, LAST);
        int wantedRow = Math.clamp(row + rows, 0, LAST);
        return Stream.of(values())
                .filter(anchor -> anchor.column == wantedColumn && anchor.row == wantedRow)
                .findFirst()
                .orElseThrow();
    }

    /** Where a canvas begins in the picture's columns. */
    int left(int picture, int canvas) {
        return start(column, picture - canvas);
    }

    /** Where a canvas begins in the picture's rows. */
    int top(int picture, int canvas) {
        return start(row, picture - canvas);
    }

    private static int start(int place, int room) {
        return Math.floorDiv(room * place, LAST);
    }
}
