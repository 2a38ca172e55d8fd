package se.motesplats.livetext.service;

import se.motesplats.livetext.LiveTextPlace;

/**
 * A text as a browser knows it.
 *
 * @param revision its number; -1 when it wants the whole
 */
public record SeenLiveText(LiveTextPlace place, int revision) {}
