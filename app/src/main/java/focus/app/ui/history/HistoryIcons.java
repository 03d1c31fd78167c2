package focus.app.ui.history;

import focus.app.ui.control.DrawnSign;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** The picture beside an entry of the history list. */
final class HistoryIcons {
    private HistoryIcons() {}

    static Ikon of(String labelKey) {
        return switch (labelKey) {
            case "history.open" -> Feather.IMAGE;
            case "history.click" -> Feather.PLUS_CIRCLE;
            case "history.click.minus" -> Feather.MINUS_CIRCLE;
            case "history.box" -> Feather.MAXIMIZE;
            case "history.scribble" -> Feather.PEN_TOOL;
            case "history.scribble.minus" -> Feather.MINUS_CIRCLE;
            case "history.lasso", "history.area" -> DrawnSign.LASSO;
            case "history.load", "history.mask" -> Feather.DOWNLOAD;
            case "history.next-answer" -> Feather.REFRESH_CW;
            case "history.grow" -> Feather.MAXIMIZE_2;
            case "history.shrink" -> Feather.MINIMIZE_2;
            case "history.feather" -> Feather.FEATHER;
            case "history.smooth" -> Feather.ACTIVITY;
            case "history.fill-holes" -> Feather.TARGET;
            case "history.refine-edge" -> Feather.WIND;
            case "history.brush", "history.mask.brush" -> Feather.EDIT_2;
            case "history.erase", "history.mask.erase" -> Feather.DELETE;
            case "history.invert", "history.mask.invert" -> Feather.REPEAT;
            case "history.deselect" -> Feather.X_CIRCLE;
            case "history.paste" -> Feather.CLIPBOARD;
            case "history.remove" -> Feather.TRASH_2;
            case "history.crop" -> Feather.CROP;
            case "history.straighten" -> Feather.COMPASS;
            case "history.rotate-right", "history.rotate-half", "history.turn" -> Feather.ROTATE_CW;
            case "history.rotate-left" -> Feather.ROTATE_CCW;
            case "history.flip-horizontal", "history.flip-vertical" -> Feather.CODE;
            case "history.image-size" -> Feather.MAXIMIZE_2;
            case "history.canvas-size" -> Feather.MAXIMIZE;
            case "history.layer.hide", "history.mask.clear" -> Feather.EYE_OFF;
            case "history.layer.show", "history.mask.fill" -> Feather.EYE;
            case "history.layer.opacity" -> Feather.DROPLET;
            case "history.layer.move", "history.mask.select" -> Feather.LAYERS;
            case "history.layer.delete" -> Feather.X;
            case "history.layer.rerun" -> Feather.REFRESH_CW;
            case "history.object.find" -> Feather.SEARCH;
            case "history.object.add" -> Feather.PLUS_SQUARE;
            case "history.object.duplicate" -> Feather.COPY;
            case "history.object.combine" -> Feather.LINK;
            case "history.object.rename" -> Feather.TYPE;
            case "history.object.colour" -> Feather.DROPLET;
            case "history.object.hide" -> Feather.EYE_OFF;
            case "history.object.show" -> Feather.EYE;
            case "history.object.lock" -> Feather.LOCK;
            case "history.object.unlock" -> Feather.UNLOCK;
            case "history.object.move" -> Feather.LIST;
            case "history.object.delete" -> Feather.X;
            default -> Feather.CIRCLE;
        };
    }
}
