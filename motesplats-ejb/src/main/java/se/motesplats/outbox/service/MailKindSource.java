package se.motesplats.outbox.service;

import java.util.List;

/** A feature that sends mails, and knows which of them somebody may do without. */
public interface MailKindSource {

    /** Always the same ones; each template belongs to one of them. */
    List<MailKind> mailKinds();
}
