package se.motesplats.overview.service;

import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.function.Supplier;

/**
 * What several sources of one look need, read once: for the transaction that reads, never longer.
 */
@TransactionScoped
public class OneLook implements Serializable {

    private final HashMap<Key, Object> read = new HashMap<>();

    /** What is read, and of which thing; constants of the feature that reads. */
    private record Key(Enum<?> what, long of) implements Serializable {}

    /**
     * What was read before in this look, or is read now.
     *
     * @param what always the same kind of thing for the same constant
     */
    @SuppressWarnings("unchecked")
    public <T> T once(Enum<?> what, long of, Supplier<T> reader) {
        Key key = new Key(what, of);
        Object known = read.get(key);
        if (known == null) {
            known = reader.get();
            read.put(key, known);
        }
        return (T) known;
    }
}
