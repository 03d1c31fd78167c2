package focus.app.ui.i18n;

import java.util.Locale;

/** The bundles of sentences, each a file in every language; no key is in two of them. */
enum Bundle {
    /** What belongs to no part of its own. */
    MESSAGES,
    /** The objects of a document and their panel. */
    OBJECTS,
    /** Settings, models and first steps. */
    PAGES,
    /** Crops, turns and straightening. */
    FRAME,
    /** Image size and canvas size. */
    SIZE,
    /** Refining the edge of a selection. */
    EDGE,
    /** Finding things by their names. */
    WORDS,
    /** Several documents. */
    TABS,
    /** Painting on the mask of a layer. */
    LAYERMASK;

    /** @param language a code such as {@code zh}; empty for English */
    String file(String language) {
        String name = name().toLowerCase(Locale.ROOT);
        return (language.isEmpty() ? name : name + "_" + language) + ".properties";
    }
}
