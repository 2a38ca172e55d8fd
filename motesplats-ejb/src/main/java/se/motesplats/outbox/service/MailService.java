package se.motesplats.outbox.service;

import static se.motesplats.shared.Permission.JOB_ADMINISTER;
import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.attachment.service.AttachmentContent;
import se.motesplats.attachment.service.Attachments;
import se.motesplats.outbox.OutboxMail;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Scope;
import se.motesplats.shared.job.service.JobWanted;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/**
 * What was mailed, to whom, and what became of it. Those who steer an event's mailings read its
 * mails; administrators see that all mails go out, and not what they say.
 */
@Stateless
@UseCase
public class MailService {

    /** How many are stopped or sent again at once; whoever has more does it again. */
    public static final int MOST_AT_ONCE = 2000;

    /** A value in a link that lets whoever has it act as the recipient. */
    private static final Pattern PERSONAL = Pattern.compile("([?&#;/=])[A-Za-z0-9_-]{20,}");

    @Inject private MailRepository repository;
    @Inject private Senders senders;
    @Inject private Attachments attachments;
    @Inject private MailAsSent asSent;
    @Inject private Caller caller;
    @Inject private Clock clock;
    @Inject private Event<JobWanted> work;

    /** The newest first. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public List<MailListItem> list(@Valid MailFilter filter, int first, int max) {
        requireSight(filter.eventId());
        return repository.list(filter, first, max);
    }

    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public MailCounts count(@Valid MailFilter filter) {
        requireSight(filter.eventId());
        Map<OutboxStatus, Long> byStatus = repository.countByStatus(filter.inAnyState());
        long all = sum(byStatus);
        boolean cut = filter.isSearch() && all > MailCounts.MOST_FOUND;
        long found =
                filter.status() == null
                        ? all
                        : cut
                                ? sum(repository.countByStatus(filter))
                                : byStatus.getOrDefault(filter.status(), 0L);
        boolean more = filter.isSearch() && found > MailCounts.MOST_FOUND;
        return new MailCounts(
                (int) (more ? MailCounts.MOST_FOUND : found), more, cut ? Map.of() : byStatus);
    }

    /** The mailings of an event, each with how many of its mails stand where. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public List<Mailing> mailings(long eventId, boolean oldestFirst, int first, int max) {
        requireSight(eventId);
        return repository.mailings(eventId, oldestFirst, first, max);
    }

    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public int countMailings(long eventId) {
        requireSight(eventId);
        return repository.countMailings(eventId);
    }

    private static long sum(Map<OutboxStatus, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * A mail with its text, without what would let the reader act as the recipient.
     *
     * @throws NotFound if there is none
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public MailDetails get(long id) {
        OutboxMail mail = repository.get(id);
        requireSight(mail);
        MailListItem item = repository.find(id).orElseThrow(NotFound::new);
        boolean readable = maySteer(mail) && item.toAddress() != null;
        return new MailDetails(
                item,
                mail.getEventId().orElse(null),
                readable ? withoutPersonalLinks(senders.body(mail)).lines().toList() : null,
                mail.getCalendar().isPresent(),
                readable ? attachments.list(mail.getBundleId().orElse(null)) : List.of(),
                readable ? asSent.headers(mail) : List.of(),
                readable ? asSent.html(mail).lines().toList() : List.of(),
                readable ? asSent.calendar(mail) : List.of(),
                mail.getReplacedBy().map(other -> instead(repository.get(other))).orElse(null));
    }

    private MailDetails.Instead instead(OutboxMail other) {
        return new MailDetails.Instead(
                maySee(other.getEventId().orElse(null)) ? other.getId() : null,
                other.getStatus(),
                other.getSentAt().orElse(null));
    }

    /**
     * A file that goes with a mail, for those who may read the mail.
     *
     * @throws NotFound if there is none
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    @ReadOnly
    public AttachmentContent file(long id, long attachment) {
        OutboxMail mail = repository.get(id);
        requireSight(mail);
        MailListItem item = repository.find(id).orElseThrow(NotFound::new);
        if (!maySteer(mail) || item.toAddress() == null) {
            throw new NotFound();
        }
        return attachments.get(mail.getBundleId().orElse(null), attachment);
    }

    /** Sends a mail again that was refused or given up. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public void sendAgain(long id, int version) {
        OutboxMail mail = repository.lock(id);
        requireSight(mail);
        mail.requireVersion(version);
        mail.sendAgain(clock.instant());
        work.fire(new JobWanted(OutboxWorker.NAME));
    }

    /** Stops a mail that has not been sent yet. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public void stop(long id, int version) {
        OutboxMail mail = repository.lock(id);
        requireSight(mail);
        mail.requireVersion(version);
        mail.stop();
    }

    /** Lets a mail wait again that was stopped. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public void letWait(long id, int version) {
        OutboxMail mail = repository.lock(id);
        requireSight(mail);
        mail.requireVersion(version);
        mail.letWait(clock.instant());
        work.fire(new JobWanted(OutboxWorker.NAME));
    }

    /**
     * Stops all mails of an event that a list shows and that wait.
     *
     * @return those that were stopped, for {@link #letAllWait}
     */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public List<Long> stopAll(@Valid MailFilter filter) {
        requireEvent(filter);
        return repository.stopAll(filter);
    }

    /** Takes back {@link #stopAll}: all wait again that are not too old by now. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public int letAllWait(
            long eventId, @NotNull @Size(max = MOST_AT_ONCE) List<@NotNull Long> ids) {
        requireSight(eventId);
        int waiting = repository.letAllWait(eventId, ids, clock.instant()).size();
        work.fire(new JobWanted(OutboxWorker.NAME));
        return waiting;
    }

    /** Sends all mails of an event again that a list shows and that did not arrive. */
    @Allow({MAILING_MANAGE, JOB_ADMINISTER})
    public int sendAllAgain(@Valid MailFilter filter) {
        requireEvent(filter);
        int again = repository.sendAllAgain(filter, clock.instant()).size();
        work.fire(new JobWanted(OutboxWorker.NAME));
        return again;
    }

    /** What happens to many at once stays within an event. */
    private void requireEvent(MailFilter filter) {
        requireSight(filter.eventId());
        if (filter.eventId() == null) {
            throw new NotFound();
        }
    }

    static String withoutPersonalLinks(String body) {
        StringBuilder shown = new StringBuilder();
        for (String line : body.split("(?<=\n)")) {
            shown.append(line.contains("://") ? PERSONAL.matcher(line).replaceAll("$1•••") : line);
        }
        return shown.toString();
    }

    private boolean maySteer(OutboxMail mail) {
        return mail.getEventId()
                .map(event -> caller.may(MAILING_MANAGE, Scope.event(event)))
                .orElse(false);
    }

    private void requireSight(OutboxMail mail) {
        requireSight(mail.getEventId().orElse(null));
    }

    private boolean maySee(@Nullable Long eventId) {
        return caller.may(JOB_ADMINISTER, Scope.system())
                || caller.may(
                        MAILING_MANAGE, eventId == null ? Scope.system() : Scope.event(eventId));
    }

    private void requireSight(@Nullable Long eventId) {
        if (!caller.may(JOB_ADMINISTER, Scope.system())) {
            caller.require(MAILING_MANAGE, eventId == null ? Scope.system() : Scope.event(eventId));
        }
    }
}
