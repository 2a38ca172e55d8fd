package se.motesplats.shared;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Puts things in the Swedish order of their names, å ä ö last. */
public final class SwedishOrder {

    private SwedishOrder() {}

    /** A thing with what its name is compared by. */
    private record Keyed<T>(T thing, CollationKey key) {}

    /**
     * The things in order; those with the same name stay as they were. A key is made of each name:
     * to compare the names themselves looks through their letters each time.
     */
    public static <T> List<T> of(Collection<? extends T> things, Function<? super T, String> name) {
        Collator swedish = Collator.getInstance(Language.SV.locale());
        return things.stream()
                .map(thing -> new Keyed<T>(thing, swedish.getCollationKey(name.apply(thing))))
                .sorted(Comparator.comparing(Keyed<T>::key))
                .map(Keyed::thing)
                .toList();
    }
}
