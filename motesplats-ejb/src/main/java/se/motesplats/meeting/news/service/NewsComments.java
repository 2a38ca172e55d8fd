package se.motesplats.meeting.news.service;

/** How much was said about news. */
public record NewsComments(long newsId, long comments) {}
