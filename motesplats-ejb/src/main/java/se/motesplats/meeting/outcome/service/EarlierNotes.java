package se.motesplats.meeting.outcome.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What was said about a point at an earlier meeting, from which it goes on.
 *
 * @param day of that meeting
 * @param content empty where nothing was noted
 */
public record EarlierNotes(long meetingId, LocalDate day, String content) implements Serializable {}
