package se.motesplats.meeting.question.service;

/** A question was asked. */
record QuestionAsked(QuestionPost post) {}
