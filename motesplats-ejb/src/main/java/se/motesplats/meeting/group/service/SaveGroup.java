package se.motesplats.meeting.group.service;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import se.motesplats.event.AttendanceMode;
import se.motesplats.meeting.GroupStatus;
import se.motesplats.meeting.MeetingGroup;
import se.motesplats.shared.Lengths;
import se.motesplats.shared.SingleLine;

/**
 * A group, new or changed.
 *
 * @param id null for a new one
 * @param version the version that the editor started from; 0 for a new one
 * @param ownerId the organisation whose it is; cannot change later
 * @param open whether everybody may read about it and ask to take part
 * @param minutes how long its meetings usually are
 * @param collectDays how many days before a meeting points are collected until
 * @param remindDays how many working days before a meeting it is reminded of; 0 for never
 */
public record SaveGroup(
        @Nullable Long id,
        int version,
        @Nullable Long ownerId,
        @NotBlank @Size(max = Lengths.NAME) @SingleLine String name,
        @Nullable @Size(max = Lengths.TEXT) String purpose,
        @NotNull GroupStatus status,
        boolean open,
        @Nullable DayOfWeek weekday,
        @Nullable LocalTime startsAt,
        @Min(5) @Max(SaveGroup.DAY) int minutes,
        @NotNull AttendanceMode mode,
        @Nullable @Size(max = Lengths.TITLE) @SingleLine String place,
        @Nullable
                @Size(max = Lengths.URL)
                @SingleLine
                @Pattern(regexp = SaveGroup.LINK, message = "{error.meeting.link}")
                String joinLink,
        @Min(0) @Max(60) int collectDays,
        @Min(0) @Max(SaveGroup.MOST_REMIND_DAYS) int remindDays) {

    /** Who is reminded earlier than that has forgotten it again. */
    public static final int MOST_REMIND_DAYS = 20;

    /** A group whose meetings are reminded of as usual. */
    public SaveGroup(
            @Nullable Long id,
            int version,
            @Nullable Long ownerId,
            String name,
            @Nullable String purpose,
            GroupStatus status,
            boolean open,
            @Nullable DayOfWeek weekday,
            @Nullable LocalTime startsAt,
            int minutes,
            AttendanceMode mode,
            @Nullable String place,
            @Nullable String joinLink,
            int collectDays) {
        this(
                id,
                version,
                ownerId,
                name,
                purpose,
                status,
                open,
                weekday,
                startsAt,
                minutes,
                mode,
                place,
                joinLink,
                collectDays,
                MeetingGroup.USUAL_REMIND_DAYS);
    }

    /** Minutes of a day: no meeting is longer. */
    public static final int DAY = 1440;

    /** What a browser can follow. */
    public static final String LINK = "(?i)https?://[^\\s/].*";
}
