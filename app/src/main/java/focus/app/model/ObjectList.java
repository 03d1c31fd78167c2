package focus.app.model;

import focus.inference.image.ImageSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The objects of a document, in the order in which the user sees them, of which one is worked on. Immutable.
 *
 * @param all at least one, each with a number of its own
 * @param active index of the one that prompts and strokes go to
 */
public record ObjectList(List<ObjectMask> all, int active) {
    /** More than anybody keeps apart. */
    public static final int MOST = 500;

    public ObjectList {
        all = List.copyOf(all);
        if (active < 0 || active >= all.size() || all.size() > MOST) {
            throw new IllegalArgumentException("object " + active + " of " + all.size());
        }
        if (all.stream().mapToInt(ObjectMask::number).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two objects with the same number");
        }
    }

    /** One object in which nothing is selected. */
    public static ObjectList empty(ImageSize size) {
        return of(Selection.empty(size));
    }

    /** One object, as in a document whose user never asked for more. */
    public static ObjectList of(Selection selection) {
        return new ObjectList(List.of(ObjectMask.of(1, OptionalInt.empty(), selection)), 0);
    }

    /** Whether it is such a list, apart from what is selected. */
    public boolean isPlain() {
        return equals(of(current().selection()));
    }

    /** The one that is worked on. */
    public ObjectMask current() {
        return all.get(active);
    }

    public Optional<ObjectMask> find(int number) {
        return all.stream().filter(object -> object.number() == number).findFirst();
    }

    /** Whether there is work of the user's own hand in them: strokes, names, more than one object. */
    public boolean isPainted() {
        return all.size() > 1
                || !current().name().isEmpty()
                || current().selection().isPainted();
    }

    /** Those that show, in their order. */
    public List<ObjectMask> shown() {
        return all.stream().filter(ObjectMask::shows).toList();
    }

    /** The first whose answer is awaited, the one that is worked on before all others. */
    public Optional<ObjectMask> unanswered() {
        return current().selection().answered()
                ? all.stream().filter(object -> !object.selection().answered()).findFirst()
                : Optional.of(current());
    }

    /** One object exchanged; the active one stays active. */
    public ObjectList with(int index, ObjectMask changed) {
        List<ObjectMask> next = new ArrayList<>(all);
        next.set(index, changed);
        return new ObjectList(next, active);
    }

    /** Every object as {@code change} makes it. */
    ObjectList each(UnaryOperator<ObjectMask> change) {
        return new ObjectList(all.stream().map(change).toList(), active);
    }

    /** The active object with another selection. */
    public ObjectList withSelection(Selection changed) {
        return with(active, current().withSelection(changed));
    }

    public ObjectList withActive(int index) {
        return new ObjectList(all, index);
    }

    /** A new object at {@code index}, which becomes the active one; its number and colour are still free. */
    public ObjectList plus(int index, Selection selection) {
        return plus(index, ObjectMask.of(nextNumber(), OptionalInt.of(ObjectColours.next(this)), selection));
    }

    /**
     * With new objects at the end, as many as fit; the first of them becomes the active one. A plain list in which nothing
     * is selected gives way to them.
     *
     * @param found at least one
     */
    public ObjectList withFound(List<FoundObject> found) {
        boolean blank = isPlain() && current().selection().isEmpty();
        ObjectList next = blank ? of(found.getFirst().selection()).named(0, found.getFirst()) : this;
        int first = blank ? 0 : all.size();
        for (FoundObject each : found.subList(blank ? 1 : 0, found.size())) {
            int end = next.all.size();
            next = end < MOST ? next.plus(end, each.selection()).named(end, each) : next;
        }
        return next.withActive(Math.min(first, next.all.size() - 1));
    }

    private ObjectList named(int index, FoundObject found) {
        return change(index, object -> object.withName(found.name()));
    }

    /** A copy behind the original, with a number of its own; it becomes the active one. */
    public ObjectList duplicated(int index) {
        ObjectMask original = all.get(index);
        return plus(index + 1, original.selection())
                .change(index + 1, copy -> copy.withName(original.name()).withVisible(original.visible()));
    }

    private ObjectList change(int index, UnaryOperator<ObjectMask> change) {
        return with(index, change.apply(all.get(index)));
    }

    private ObjectList plus(int index, ObjectMask added) {
        List<ObjectMask> next = new ArrayList<>(all);
        next.add(index, added);
        return new ObjectList(next, index);
    }

    /** Without one object; where it was the last, a new one begins with {@code nothing}. */
    public ObjectList without(int index, Selection nothing) {
        if (all.size() == 1) {
            return of(nothing);
        }
        List<ObjectMask> next = new ArrayList<>(all);
        next.remove(index);
        int following = active > index || active == next.size() ? active - 1 : active;
        return new ObjectList(next, following);
    }

    /** One object at another place; the active one stays active. */
    public ObjectList moved(int from, int to) {
        int number = current().number();
        List<ObjectMask> next = new ArrayList<>(all);
        next.add(to, next.remove(from));
        int following = IntStream.range(0, next.size())
                .filter(index -> next.get(index).number() == number)
                .findFirst()
                .orElseThrow();
        return new ObjectList(next, following);
    }

    private int nextNumber() {
        return all.stream().mapToInt(ObjectMask::number).max().orElse(0) + 1;
    }

    /** The same objects, apart from the answers to their steps and from which is worked on. */
    boolean sameWorkAs(ObjectList other) {
        return all.size() == other.all.size()
                && IntStream.range(0, all.size())
                        .allMatch(index -> all.get(index).sameWorkAs(other.all.get(index)));
    }
}
