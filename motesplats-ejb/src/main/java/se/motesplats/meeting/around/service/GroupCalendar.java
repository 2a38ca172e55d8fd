package se.motesplats.meeting.around.service;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import biweekly.property.Transparency;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.motesplats.meeting.Meeting;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.meeting.MeetingStatus;
import se.motesplats.shared.Language;
import se.motesplats.shared.calendar.service.CalendarText;

/**
 * Meetings as a file (RFC 5545). It is no message, so it names neither organiser nor attendee.
 *
 * @param pages address below which the pages of meetings lie
 */
record GroupCalendar(Language language, String pages) {

    /** What everybody may know of the meetings of an open group, to be read again and again. */
    String feed(MeetingGroup group, List<Meeting> meetings) {
        ICalendar calendar = CalendarText.startFeed("meetings", group.getName());
        for (Meeting meeting : meetings) {
            VEvent entry = begun(meeting, group.getName());
            meeting.getPlace().getPlace().ifPresent(entry::setLocation);
            about(entry, pages + "group.xhtml?group=" + group.getId());
            calendar.addEvent(entry);
        }
        return CalendarText.of(calendar);
    }

    /** One meeting for who takes part, with its theme and how to follow it online. */
    String file(Meeting meeting) {
        ICalendar calendar = CalendarText.start("meetings");
        VEvent entry =
                begun(
                        meeting,
                        meeting.getGroup().getName()
                                + meeting.getTheme().map(theme -> ": " + theme).orElse(""));
        String where =
                Stream.of(meeting.getPlace().getPlace(), meeting.getPlace().getJoinLink())
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        if (!where.isEmpty()) {
            entry.setLocation(where);
        }
        about(entry, pages + "view.xhtml?meeting=" + meeting.getId());
        calendar.addEvent(entry);
        return CalendarText.of(calendar);
    }

    private VEvent begun(Meeting meeting, String title) {
        boolean cancelled = meeting.getStatus() == MeetingStatus.CANCELLED;
        // Not every program shows the status.
        String off = language == Language.SV ? "Inställt: " : "Cancelled: ";
        VEvent entry = new VEvent();
        entry.setUid("meeting-" + meeting.getId() + "@motesplats");
        entry.setSequence(meeting.getSequence());
        entry.setDateTimeStamp(Date.from(meeting.getChangedAt()));
        entry.setLastModified(Date.from(meeting.getChangedAt()));
        entry.setSummary(cancelled ? off + title : title);
        entry.setDateStart(Date.from(meeting.start()), true);
        entry.setDateEnd(Date.from(meeting.end()), true);
        entry.setStatus(cancelled ? Status.cancelled() : Status.confirmed());
        entry.setTransparency(cancelled ? Transparency.transparent() : Transparency.opaque());
        return entry;
    }

    /** Not every program shows addresses elsewhere than in the text. */
    private static void about(VEvent entry, String page) {
        entry.setUrl(page);
        entry.setDescription(page);
    }
}
