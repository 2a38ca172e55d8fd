package se.motesplats.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * Something that a user may meet: it carries a message key and the data for the message, and rolls
 * the transaction back. The text stands in the web module, in the user's language, under the key.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private final String key;
    private final transient List<Object> data;

    protected BusinessException(String key, Object... data) {
        super(key + List.of(data));
        this.key = key;
        this.data = List.of(data);
    }

    /** Key of the text, such as {@code error.proposal.tooLate}. */
    public String key() {
        return key;
    }

    /** What the text's placeholders {0}, {1} … are filled with: strings, numbers, dates, enums. */
    public List<Object> data() {
        return data;
    }
}
