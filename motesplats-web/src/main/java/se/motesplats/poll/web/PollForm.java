package se.motesplats.poll.web;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.poll.PollFrame;
import se.motesplats.poll.PollMatter;
import se.motesplats.poll.service.PollFacts;

/** What is typed about a poll. */
public class PollForm implements Serializable {

    private static final int HOUR = 60;

    private String title = "";
    private @Nullable String text;
    private AttendanceMode mode = AttendanceMode.ON_SITE;
    private @Nullable String place;
    private @Nullable String onlineUrl;
    private @Nullable Integer minutes = HOUR;
    private @Nullable LocalDate lastDay;
    private boolean ownProposals;
    private @Nullable Integer slotLimit;
    private boolean namesHidden;

    void fill(PollMatter matter, PollFrame frame) {
        title = matter.title();
        text = matter.text();
        mode = matter.mode();
        place = matter.place();
        onlineUrl = matter.onlineUrl();
        minutes = matter.minutes();
        lastDay = frame.lastDay();
        ownProposals = frame.ownProposals();
        slotLimit = frame.slotLimit();
        namesHidden = frame.namesHidden();
    }

    /** As the service takes it; constraints say what is missing. */
    @SuppressWarnings("NullAway")
    PollFacts facts() {
        return new PollFacts(
                title,
                text,
                mode,
                place,
                onlineUrl,
                minutes,
                lastDay,
                ownProposals,
                slotLimit,
                namesHidden);
    }

    public AttendanceMode[] getModes() {
        return AttendanceMode.values();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public AttendanceMode getMode() {
        return mode;
    }

    public void setMode(AttendanceMode mode) {
        this.mode = mode;
    }

    public @Nullable String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String place) {
        this.place = place;
    }

    public @Nullable String getOnlineUrl() {
        return onlineUrl;
    }

    public void setOnlineUrl(@Nullable String onlineUrl) {
        this.onlineUrl = onlineUrl;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public boolean isOwnProposals() {
        return ownProposals;
    }

    public void setOwnProposals(boolean ownProposals) {
        this.ownProposals = ownProposals;
    }

    public @Nullable Integer getSlotLimit() {
        return slotLimit;
    }

    public void setSlotLimit(@Nullable Integer slotLimit) {
        this.slotLimit = slotLimit;
    }

    public boolean isNamesHidden() {
        return namesHidden;
    }

    public void setNamesHidden(boolean namesHidden) {
        this.namesHidden = namesHidden;
    }
}
