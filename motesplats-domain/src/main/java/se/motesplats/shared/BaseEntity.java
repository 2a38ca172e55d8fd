package se.motesplats.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/**
 * Identity and optimistic version of every entity. One sequence numbers all tables, so that an id
 * is unique in the whole database and a line of the audit log never names two things.
 */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "seq_id")
    @SequenceGenerator(name = "seq_id", sequenceName = "seq_id", allocationSize = 50)
    private @Nullable Long id;

    @Version private int version;

    /** The id; only after the entity was persisted. */
    public long getId() {
        if (id == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " is not persisted yet");
        }
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    public int getVersion() {
        return version;
    }

    /**
     * Refuses a change that was made from an older state than the stored one.
     *
     * @param seen the version that the editor started from
     * @throws StaleData if somebody else has saved since
     */
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleData();
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other
                || (id != null && other instanceof BaseEntity that && id.equals(that.id));
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + '#' + id;
    }
}
