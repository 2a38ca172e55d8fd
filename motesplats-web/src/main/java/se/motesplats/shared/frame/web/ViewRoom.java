package se.motesplats.shared.frame.web;

import jakarta.servlet.http.HttpSession;
import java.util.OptionalLong;
import java.util.TreeSet;

/**
 * How many pages of one session are answered at a time. Faces keeps what the latest pages know and
 * throws away the eldest, also while its request still runs: the page would then be drawn without
 * its parameters. So a page is begun only while no running one can become the eldest.
 */
final class ViewRoom {

    /** As {@code com.sun.faces.numberOfActiveViewMaps} in web.xml. */
    static final int KEPT = 120;

    /** More than any browser asks for by itself. */
    static final int AT_ONCE = 40;

    private static final String NAME = ViewRoom.class.getName();

    private final TreeSet<Long> running = new TreeSet<>();
    private long next;

    static ViewRoom of(HttpSession session) {
        synchronized (ViewRoom.class) {
            if (session.getAttribute(NAME) instanceof ViewRoom room) {
                return room;
            }
            ViewRoom room = new ViewRoom();
            session.setAttribute(NAME, room);
            return room;
        }
    }

    /** Lets a request in; empty if there is no room now. */
    synchronized OptionalLong enter() {
        if (running.size() >= AT_ONCE
                || (!running.isEmpty() && next - running.first() >= KEPT - AT_ONCE)) {
            return OptionalLong.empty();
        }
        running.add(next);
        return OptionalLong.of(next++);
    }

    synchronized void leave(long entered) {
        running.remove(entered);
    }
}
