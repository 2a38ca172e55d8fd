package se.motesplats.meeting.group.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.NotFound;

/** A page about one group, which its address names. */
public abstract class OfGroup implements Serializable {

    private @Nullable Long groupId;

    /**
     * The group that the page is about.
     *
     * @throws NotFound when the address names none
     */
    protected long group() {
        if (groupId == null) {
            throw new NotFound();
        }
        return groupId;
    }

    /** The outcome that goes to a page of the same group. */
    protected String to(String page) {
        return page + "?faces-redirect=true&group=" + group();
    }

    public @Nullable Long getGroupId() {
        return groupId;
    }

    public void setGroupId(@Nullable Long groupId) {
        this.groupId = groupId;
    }
}
