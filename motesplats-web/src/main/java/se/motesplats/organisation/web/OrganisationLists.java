package se.motesplats.organisation.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;
import se.motesplats.organisation.service.OrganisationReport;

/**
 * The latest files that somebody has had read, so that each has an address of its own and can be
 * shown again.
 */
@SessionScoped
class OrganisationLists implements Serializable {

    private static final int MOST = 2;

    private final Deque<Kept> lists = new ArrayDeque<>();

    private record Kept(String key, OrganisationReport report) implements Serializable {}

    /** Keeps it; the eldest makes room. */
    synchronized String keep(OrganisationReport report) {
        String key = UUID.randomUUID().toString();
        lists.addFirst(new Kept(key, report));
        if (lists.size() > MOST) {
            lists.removeLast();
        }
        return key;
    }

    synchronized Optional<OrganisationReport> find(String key) {
        return lists.stream().filter(kept -> kept.key.equals(key)).map(Kept::report).findFirst();
    }

    synchronized void remove(String key) {
        lists.removeIf(kept -> kept.key.equals(key));
    }
}
