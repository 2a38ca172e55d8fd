package se.motesplats.mailing.template.service;

import java.io.Serializable;

/**
 * A mail of the system, in the list of all.
 *
 * @param own how many texts of one's own it has, of both languages and all series
 * @param unfit whether one of them does not fit any more and is not sent
 */
public record MailTextItem(String template, boolean editable, int own, boolean unfit)
        implements Serializable {}
