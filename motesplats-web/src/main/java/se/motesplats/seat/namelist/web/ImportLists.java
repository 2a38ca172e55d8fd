package se.motesplats.seat.namelist.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import se.motesplats.seat.namelist.service.ImportReport;

/**
 * The latest lists that somebody has had read, so that each has an address of its own: reloading
 * shows it again, and Back leads to it instead of to a form that the browser would have to send
 * once more.
 */
@SessionScoped
class ImportLists implements Serializable {

    private static final int MOST = 3;

    private final Deque<Kept> lists = new ArrayDeque<>();

    private record Kept(String key, long eventId, long organisationId, ImportReport report)
            implements Serializable {}

    /** Keeps it; the eldest makes room. */
    synchronized String keep(long eventId, long organisationId, ImportReport report) {
        String key = UUID.randomUUID().toString();
        lists.addFirst(new Kept(key, eventId, organisationId, report));
        if (lists.size() > MOST) {
            lists.removeLast();
        }
        return key;
    }

    synchronized Optional<ImportReport> find(String key, long eventId, long organisationId) {
        return lists.stream()
                .filter(
                        kept ->
                                kept.key.equals(key)
                                        && kept.eventId == eventId
                                        && kept.organisationId == organisationId)
                .map(Kept::report)
                .findFirst();
    }

    synchronized void remove(String key) {
        lists.removeIf(kept -> kept.key.equals(key));
    }
}
