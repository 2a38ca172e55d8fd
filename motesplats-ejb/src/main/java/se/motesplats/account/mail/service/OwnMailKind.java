package se.motesplats.account.mail.service;

/**
 * A kind of mails as somebody who gets them sees it.
 *
 * @param key names its texts; see {@link se.motesplats.outbox.service.MailKind}
 * @param choice whether one may do without
 * @param wanted whether they come
 */
public record OwnMailKind(String key, boolean choice, boolean wanted) {}
