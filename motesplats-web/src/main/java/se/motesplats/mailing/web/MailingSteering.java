package se.motesplats.mailing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.outbox.service.MailFilter;
import se.motesplats.outbox.service.MailListItem;
import se.motesplats.outbox.service.MailService;
import se.motesplats.shared.field.web.Messages;

/** Stops mails and sends them again, one or all that the list shows; stopping can be undone. */
@Named
@ViewScoped
public class MailingSteering implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject private MailService mailing;
    @Inject private MailingListView page;
    @Inject private Messages messages;

    public String sendAgain(MailListItem mail) {
        mailing.sendAgain(mail.id(), mail.version());
        messages.success("mailing.again.done", mail.subject());
        return page.self();
    }

    public String stop(MailListItem mail) {
        mailing.stop(mail.id(), mail.version());
        MailingStopUndo.offer(
                messages,
                page.getSearch().getEvent(),
                List.of(mail.id()),
                "mailing.stop.done",
                mail.subject());
        return page.self();
    }

    public String letWait(MailListItem mail) {
        mailing.letWait(mail.id(), mail.version());
        messages.success("mailing.wait.done", mail.subject());
        return page.self();
    }

    /** How many of what the list shows can be stopped. */
    public long getWaiting() {
        return in(OutboxStatus.QUEUED, OutboxStatus.RETRY);
    }

    /** How many of what the list shows did not arrive. */
    public long getFailed() {
        return in(OutboxStatus.FAILED, OutboxStatus.MISSED);
    }

    public String sendAllAgain() {
        messages.success("mailing.again.all.done", mailing.sendAllAgain(filter()));
        return page.self();
    }

    public String stopAll() {
        List<Long> stopped = mailing.stopAll(filter());
        MailingStopUndo.offer(
                messages,
                page.getSearch().getEvent(),
                stopped,
                "mailing.stop.all.done",
                stopped.size());
        return page.self();
    }

    /** Of an event's mails only: what happens to many at once stays within it. */
    private long in(OutboxStatus... states) {
        OutboxStatus chosen = filter().status();
        return page.getSearch().getEvent() == null
                ? 0
                : Arrays.stream(states)
                        .filter(state -> chosen == null || chosen == state)
                        .mapToLong(state -> page.counts().byStatus().getOrDefault(state, 0L))
                        .sum();
    }

    private MailFilter filter() {
        return page.getSearch().filter();
    }
}
