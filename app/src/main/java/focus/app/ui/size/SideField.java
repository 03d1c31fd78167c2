package focus.app.ui.size;

import atlantafx.base.theme.Styles;
import focus.app.model.SideUnit;
import focus.app.ui.i18n.Texts;
import java.util.OptionalDouble;
import java.util.function.DoubleConsumer;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** One side to be typed; the arrow keys change it by one, with Shift by ten. What was typed stays as it is. */
final class SideField extends TextField {
    private static final int COLUMNS = 7;
    private static final int FAST = 10;

    private final Texts texts;
    private final int before;
    private final DoubleConsumer changed;
    private final Runnable unreadable;
    private SideUnit unit = SideUnit.PIXELS;
    private boolean relative;
    private boolean showing;
    private boolean readable = true;

    /**
     * @param before the side's length, pixels
     * @param changed hears how many times as long it is to be
     * @param unreadable called when there is no number any more
     */
    SideField(Texts texts, int before, DoubleConsumer changed, Runnable unreadable) {
        this.texts = texts;
        this.before = before;
        this.changed = changed;
        this.unreadable = unreadable;
        getStyleClass().add("side-field");
        setPrefColumnCount(COLUMNS);
        textProperty().subscribe(this::typed);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    boolean isReadable() {
        return readable;
    }

    /** @param wrong whether there is no picture of what is typed */
    void mark(boolean wrong) {
        pseudoClassStateChanged(Styles.STATE_DANGER, wrong);
    }

    void count(SideUnit by, boolean added) {
        unit = by;
        relative = added;
    }

    /** Shows it in the unit, unless it is what was typed here. */
    void show(double factor) {
        OptionalDouble here = factor();
        if (here.isPresent() && here.getAsDouble() == factor) {
            return;
        }
        showing = true;
        double value = unit.value(factor, before, relative);
        boolean sliver = unit == SideUnit.PIXELS && !relative && factor > 0;
        setText(write(sliver ? Math.max(1, value) : value));
        readable = true;
        showing = false;
    }

    private String write(double value) {
        return switch (unit) {
            case PIXELS -> texts.get("size.value.pixels", value);
            case PERCENT -> texts.get("size.value.percent", value);
        };
    }

    private OptionalDouble factor() {
        OptionalDouble value = TypedSide.read(getText(), unit);
        return value.isPresent()
                ? OptionalDouble.of(unit.factor(value.getAsDouble(), before, relative))
                : OptionalDouble.empty();
    }

    private void typed() {
        if (showing) {
            return;
        }
        OptionalDouble factor = factor();
        readable = factor.isPresent();
        factor.ifPresentOrElse(changed, unreadable);
    }

    private void pressed(KeyEvent event) {
        int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
        OptionalDouble value = TypedSide.read(getText(), unit);
        if (step != 0 && value.isPresent()) {
            setText(write(value.getAsDouble() + step * (event.isShiftDown() ? FAST : 1)));
            end();
            event.consume();
        }
    }
}
