package se.motesplats.outbox.template.service;

import java.util.List;

/** A feature that sends mails, and declares what their templates may use. */
public interface MailSampleSource {

    /** Always the same ones; each template once. */
    List<MailSample> mailSamples();
}
