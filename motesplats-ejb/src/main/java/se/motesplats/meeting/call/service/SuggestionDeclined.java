package se.motesplats.meeting.call.service;

/**
 * A suggested point does not come on the agenda.
 *
 * @param version of the point, which tells one no from a later one
 */
record SuggestionDeclined(long itemId, int version) {}
