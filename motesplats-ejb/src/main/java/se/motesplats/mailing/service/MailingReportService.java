package se.motesplats.mailing.service;

import static se.motesplats.shared.Permission.MAILING_MANAGE;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.mailing.WrittenMailing;
import se.motesplats.mailing.service.MailingReport.Line;
import se.motesplats.shared.Language;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Allow;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** What became of a mailing, in numbers: as long as its event is kept. */
@Stateless
@UseCase
public class MailingReportService {

    /**
     * The mails of one mailing have keys that begin with its number; each person is looked up by
     * its key.
     */
    private static final String BY_UNIT =
            """
            select o.name, above.name, count(*), count(*) filter (where m.status = 'SENT'),
                count(*) filter (where m.status in ('QUEUED', 'INFLIGHT', 'RETRY')), count(*) filter (where m.status = 'BOUNCED'),
                count(*) filter (where m.status in ('FAILED', 'MISSED')), count(*) filter (where m.status = 'ABORTED')
              from (select status, (select p.organisation_id from person p where p.id = o.person_id) as organisation_id
                      from outbox_mail o where o.event_id = ?1 and o.template = ?2 and starts_with(o.dedup_key, ?3)) m
              left join organisation o on o.id = m.organisation_id
              left join organisation above on above.id = o.parent_id
             group by o.id, o.name, above.id, above.name
             order by count(*) filter (where m.status in ('BOUNCED', 'FAILED', 'MISSED')) desc, o.name nulls last, above.name, o.id
            """;

    private static final Line NONE = new Line(null, null, 0, 0, 0, 0, 0, 0);

    @Inject private WrittenMailingRepository repository;
    @Inject private Caller caller;
    @PersistenceContext private EntityManager em;

    /** For those who steer the event's mails. */
    @Allow(MAILING_MANAGE)
    @ReadOnly
    public MailingReport report(long mailingId) {
        WrittenMailing mailing = repository.get(mailingId);
        caller.require(MAILING_MANAGE, Scope.event(mailing.getEventId()));
        List<Line> lines =
                ResultRow.of(
                                em.createNativeQuery(BY_UNIT)
                                        .setParameter(1, mailing.getEventId())
                                        .setParameter(2, WrittenMails.TEMPLATE)
                                        .setParameter(3, WrittenMails.key(mailing)))
                        .stream()
                        .map(MailingReportService::line)
                        .toList();
        return new MailingReport(
                mailing.words(Language.SV).subject(),
                repository.event(mailing.getEventId()).getTitle(),
                lines.stream().reduce(NONE, Line::plus),
                lines);
    }

    private static Line line(ResultRow row) {
        return new Line(
                row.textOrNull(0),
                row.textOrNull(1),
                row.number(2),
                row.number(3),
                row.number(4),
                row.number(5),
                row.number(6),
                row.number(7));
    }
}
