package se.motesplats.outbox;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * A recipient whose name is never shown to others: a view of the database that the feature fills
 * which knows people, so that it is true of mails that were written before, too.
 */
@Entity
@Table(name = "protected_recipient")
public class ProtectedRecipient {

    /** An object: a query that finds none gives null for it, and not 0, which is everybody. */
    @Id private Long id;

    protected ProtectedRecipient() {}

    public long getId() {
        return id;
    }
}
