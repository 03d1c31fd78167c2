package focus.app.io.project;

import focus.app.model.MaskStep;
import focus.app.model.ObjectList;
import focus.app.model.ObjectMask;
import focus.app.model.Selection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reads the objects of each version of a document. Before schema 3 there was one in each, with no look of its own. */
final class GroupReader {
    private final Chains<MaskStep> chains;
    private final MaskList masks;
    private final Optional<Chains<ObjectMask>> groups;

    GroupReader(JsonInput json, Chains<MaskStep> chains, MaskList masks, ProjectLimits limits)
            throws ProjectFormatException {
        this.chains = chains;
        this.masks = masks;
        if (!json.has("objects")) {
            groups = Optional.empty();
            return;
        }
        List<ObjectMask> objects = new ArrayList<>();
        for (JsonInput object : json.get("objects").items()) {
            objects.add(object(object));
        }
        groups = Optional.of(new Chains<>(objects, json.get("groups"), limits.references()));
    }

    /** @param version of the history */
    ObjectList objects(JsonInput version) throws ProjectFormatException {
        if (groups.isEmpty() || !version.has("group")) {
            return ObjectList.of(selection(version));
        }
        JsonInput group = version.get("group");
        List<ObjectMask> all = groups.get().list(group);
        Set<Integer> numbers = new HashSet<>();
        for (ObjectMask object : all) {
            if (!numbers.add(object.number())) {
                throw group.wrong("the object " + object.number() + " twice");
            }
        }
        if (all.isEmpty() || all.size() > ObjectList.MOST) {
            throw group.wrong(all.size() + " objects");
        }
        return new ObjectList(all, version.get("active").integer(0, all.size() - 1));
    }

    private ObjectMask object(JsonInput json) throws ProjectFormatException {
        OptionalInt colour =
                json.has("colour") ? OptionalInt.of(json.get("colour").integer(0, 0xFFFFFF)) : OptionalInt.empty();
        return new ObjectMask(
                json.get("number").integer(1, Integer.MAX_VALUE - ObjectList.MOST),
                name(json.get("name")),
                colour,
                json.get("visible").bool(),
                json.get("locked").bool(),
                selection(json));
    }

    private static String name(JsonInput json) throws ProjectFormatException {
        String name = json.text();
        if (name.length() > ObjectMask.LONGEST_NAME) {
            throw json.wrong("a name of " + name.length() + " characters");
        }
        return name;
    }

    private Selection selection(JsonInput json) throws ProjectFormatException {
        return new Selection(
                chains.list(json.get("chain")),
                Optional.empty(),
                masks.mask(json.get("mask")),
                json.get("answered").bool());
    }
}
