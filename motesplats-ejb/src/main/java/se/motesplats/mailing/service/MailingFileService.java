package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.Scope;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** The files that go with a mailing, for those who write it. */
@Stateless
@UseCase
public class MailingFileService {

    @Inject private WrittenMailingRepository repository;
    @Inject private Attachments attachments;
    @Inject private MailingApprovals approvals;
    @Inject private Caller caller;

    /**
     * Adds a file to a draft.
     *
     * @param name as the sender's program calls it
     * @throws RuleViolation if it is no draft any more, or the file must not go with it
     */
    @Allow(MAILING_MANAGE)
    public void add(long mailingId, @NotNull String name, @NotNull byte[] content) {
        WrittenMailing mailing = draft(mailingId);
        mailing.attach(attachments.add(mailing.getBundleId().orElse(null), name, content));
    }

    /**
     * Takes a file out of a draft.
     *
     * @throws NotFound if it does not go with it
     */
    @Allow(MAILING_MANAGE)
    public void remove(long mailingId, long attachment) {
        attachments.remove(draft(mailingId).getBundleId().orElse(null), attachment);
    }

    /**
     * A file of a mailing.
     *
     * @throws NotFound if it does not go with it
     */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public AttachmentContent get(long mailingId, long attachment) {
        WrittenMailing mailing = repository.get(mailingId);
        caller.require(MAILING_MANAGE, Scope.event(mailing.getEventId()));
        return attachments.get(mailing.getBundleId().orElse(null), attachment);
    }

    private WrittenMailing draft(long id) {
        WrittenMailing mailing = repository.lock(id);
        caller.require(MAILING_MANAGE, Scope.event(mailing.getEventId()));
        mailing.requireDraft();
        approvals.changed(mailing);
        return mailing;
    }
}
