package se.motesplats.meeting.question.service;

import java.io.Serializable;

/** Something to choose by its name: a person of the group, or a group. */
public record QuestionChoice(long id, String name) implements Serializable {}
