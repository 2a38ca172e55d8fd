package se.motesplats.meeting.outcome.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.meeting.outcome.service.ActionRow;
import se.motesplats.meeting.outcome.service.SaveAction;

/** What is typed about something that somebody is to do; open at one point at a time. */
public class ActionForm implements Serializable {

    private final long itemId;
    private final @Nullable ActionRow row;

    private @Nullable String text;
    private @Nullable Long ownerId;
    private @Nullable String ownerText;
    private @Nullable LocalDate dueDay;

    /**
     * @param itemId the point; 0 for none
     * @param row what is changed; null for something new
     */
    ActionForm(long itemId, @Nullable ActionRow row) {
        this.itemId = itemId;
        this.row = row;
        if (row != null) {
            text = row.text();
            ownerId = row.ownerId();
            ownerText = row.ownerId() == null ? row.owner() : null;
            dueDay = row.dueDay();
        }
    }

    SaveAction command(long meetingId) {
        return new SaveAction(
                meetingId,
                row == null ? null : row.id(),
                row == null ? 0 : row.version(),
                itemId == 0 ? null : itemId,
                text == null ? "" : text,
                ownerId,
                ownerText,
                dueDay);
    }

    public long getItemId() {
        return itemId;
    }

    public boolean isNew() {
        return row == null;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable Long getOwnerId() {
        return ownerId;
    }

    public void setOwnerId(@Nullable Long ownerId) {
        this.ownerId = ownerId;
    }

    public @Nullable String getOwnerText() {
        return ownerText;
    }

    public void setOwnerText(@Nullable String ownerText) {
        this.ownerText = ownerText;
    }

    public @Nullable LocalDate getDueDay() {
        return dueDay;
    }

    public void setDueDay(@Nullable LocalDate dueDay) {
        this.dueDay = dueDay;
    }
}
