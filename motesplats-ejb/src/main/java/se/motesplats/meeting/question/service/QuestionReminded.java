package se.motesplats.meeting.question.service;

/** Those who have not answered are reminded. */
record QuestionReminded(QuestionPost post) {}
