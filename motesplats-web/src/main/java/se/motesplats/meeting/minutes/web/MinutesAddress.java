package se.motesplats.meeting.minutes.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;

/** What pages about the minutes of one meeting have in common: the address names the meeting. */
abstract class MinutesAddress implements Serializable {

    private @Nullable Long id;

    long meeting() {
        if (id == null) {
            throw new NotFound();
        }
        return id;
    }

    String to(String page) {
        return "/meeting/" + page + ".xhtml?faces-redirect=true&meeting=" + meeting();
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
