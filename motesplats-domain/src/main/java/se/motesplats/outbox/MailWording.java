package se.motesplats.outbox;

import java.io.Serializable;

/**
 * The text of a template, with placeholders.
 *
 * @param subject empty for a paragraph
 */
public record MailWording(String subject, String body) implements Serializable {}
