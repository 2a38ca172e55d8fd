package se.motesplats.meeting.outcome.service;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * A meeting is over.
 *
 * @param moving points that go on to the next one
 */
public record HoldMeeting(long meetingId, @NotNull List<Long> moving) {}
