package se.motesplats.event.service;

/**
 * An event was changed: once for whatever changed together, after what tells of single changes, and
 * before anybody is told.
 */
public record EventChanged(EventNews change) {}
