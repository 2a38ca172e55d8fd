package se.motesplats.mailing;

/**
 * Subject and text in one language, as they were typed: with marks, and with signs of Markdown.
 *
 * @param subject empty for none
 */
public record MailingWords(String subject, String text) {}
