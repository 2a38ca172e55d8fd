package se.motesplats.event.export.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.shared.usecase.service.Caller;

/** Tells the log that a list of an event leaves the house as a file. */
@Dependent
public class ListExports {

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /** The lists that can be taken out. */
    public enum Kind {
        /** People with seats, with their addresses. */
        PARTICIPANTS,
        /** The people of one unit, with their addresses. */
        NOMINATIONS,
        /** Seats in numbers. */
        BOARD
    }

    /**
     * Notes who takes it; in the transaction that reads it.
     *
     * @param organisationId whose part of it; null for all that the caller sees
     */
    public void note(
            long eventId,
            @Nullable Long organisationId,
            Kind list,
            SheetFormat format,
            long rowCount) {
        em.createNativeQuery(
                        """
                        insert into list_export (id, event_id, reader_id, organisation_id, list, format, row_count, at)
                        values (nextval('seq_id'), ?1, ?2, (select id from organisation where id = ?3), ?4, ?5, ?6, ?7)
                        """)
                .setParameter(1, eventId)
                .setParameter(2, caller.personId())
                .setParameter(3, organisationId == null ? -1L : organisationId)
                .setParameter(4, list.name())
                .setParameter(5, format.name())
                .setParameter(6, rowCount)
                .setParameter(7, Timestamp.from(clock.instant()))
                .executeUpdate();
    }
}
