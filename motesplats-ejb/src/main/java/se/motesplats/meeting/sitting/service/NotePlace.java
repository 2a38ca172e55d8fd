package se.motesplats.meeting.sitting.service;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the notes of meetings stand among the texts that several write. */
public final class NotePlace {

    /** What has them: a meeting. */
    public static final String KIND = "MEETING";

    /** The field of the notes that belong to no point. */
    public static final String REST = "notes";

    private static final Pattern POINT = Pattern.compile("point-([1-9][0-9]{0,17})");

    private NotePlace() {}

    /** The field of the notes of one point. */
    public static String field(long itemId) {
        return "point-" + itemId;
    }

    /** The point that a field is of; empty for one that is of none. */
    public static Optional<Long> point(String field) {
        Matcher parts = POINT.matcher(field);
        return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
    }

    /** The place of the notes that belong to no point. */
    static String of(long meetingId) {
        return KIND + ':' + meetingId + ':' + REST;
    }

    /** The place of the notes of one point. */
    static String of(long meetingId, long itemId) {
        return KIND + ':' + meetingId + ':' + field(itemId);
    }
}
