package se.motesplats.event.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.service.CopyEvent;
import se.motesplats.shared.field.web.PersonChoice;

/** A new event from an earlier one, as it is typed. */
public class EventCopyForm implements Serializable {

    private @Nullable String title;
    private @Nullable LocalDate firstDay;
    private @Nullable String season;
    private @Nullable PersonChoice contact;
    private boolean withWorkingGroup = true;

    void show(String earlier) {
        title = earlier;
    }

    void follow(String earlier, LocalDate before) {
        if (firstDay == null) {
            return;
        }
        String year = String.valueOf(before.getYear());
        if (title == null || title.replaceAll("\\d{4}", "").equals(earlier.replace(year, ""))) {
            title = earlier.replace(year, String.valueOf(firstDay.getYear()));
        }
    }

    CopyEvent command(long source) {
        return new CopyEvent(
                source,
                title == null ? "" : title,
                firstDay,
                firstDay == null ? season : null,
                contact == null ? null : contact.id(),
                withWorkingGroup);
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable LocalDate getFirstDay() {
        return firstDay;
    }

    public void setFirstDay(@Nullable LocalDate firstDay) {
        this.firstDay = firstDay;
    }

    public @Nullable String getSeason() {
        return season;
    }

    public void setSeason(@Nullable String season) {
        this.season = season;
    }

    public @Nullable PersonChoice getContact() {
        return contact;
    }

    public void setContact(@Nullable PersonChoice contact) {
        this.contact = contact;
    }

    public boolean isWithWorkingGroup() {
        return withWorkingGroup;
    }

    public void setWithWorkingGroup(boolean withWorkingGroup) {
        this.withWorkingGroup = withWorkingGroup;
    }
}
