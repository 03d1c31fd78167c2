package focus.app.ui.objects;

import focus.app.model.ObjectMask;
import focus.app.ui.i18n.Texts;

/** What an object is called: its own name, else that by its number. */
final class ObjectName {
    private ObjectName() {}

    static String of(ObjectMask object, Texts texts) {
        return object.name().isEmpty() ? texts.get("objects.object", object.number()) : object.name();
    }
}
