package se.motesplats.meeting.question.service;

import se.motesplats.meeting.OpenQuestion;

/** The last of those who were asked has answered. */
record QuestionAllAnswered(OpenQuestion question) {}
