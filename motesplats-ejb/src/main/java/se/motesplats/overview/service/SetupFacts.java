package se.motesplats.overview.service;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import se.motesplats.organisation.service.MunicipalityCodes;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.overview.SetupState;
import se.motesplats.overview.SetupStep;
import se.motesplats.overview.service.SetupBoard.Step;
import se.motesplats.shared.database.service.ResultRow;

/** What of a new installation is there, in two statements. */
@Dependent
class SetupFacts {

    static final String TEMPLATE = "setup-test";

    @PersistenceContext private EntityManager em;

    SetupBoard board() {
        ResultRow row =
                ResultRow.only(
                        em.createNativeQuery(
                                        """
                        select (select count(*) from site),
                            (select count(*) from organisation where kind = 'MUNICIPALITY'),
                            (select count(distinct r.person_id) from role_assignment r where r.role = 'COORDINATOR'),
                            (select count(*) from event_series),
                            (select count(*) from event),
                            (select count(*) from outbox_mail where template = ?1 and status = 'SENT'),
                            (select count(*) from organisation where kind = 'MUNICIPALITY' and code = any (string_to_array(?2, ',')))
                        """)
                                .setParameter(1, TEMPLATE)
                                .setParameter(2, String.join(",", MunicipalityCodes.ALL)));
        Optional<ResultRow> mail = lastMail();
        boolean coordinated = row.number(2) > 0;
        boolean series = row.number(3) > 0;
        return new SetupBoard(
                List.of(
                        step(SetupStep.NAME, row.number(0), true),
                        step(SetupStep.ORGANISATIONS, row.number(1), true),
                        step(SetupStep.COORDINATOR, row.number(2), true),
                        step(SetupStep.SERIES, row.number(3), coordinated),
                        step(SetupStep.EVENT, row.number(4), series),
                        row.number(5) == 0 && mail.filter(SetupFacts::isUnderWay).isPresent()
                                ? new Step(SetupStep.MAIL, SetupState.UNDER_WAY, 0)
                                : step(SetupStep.MAIL, row.number(5), true)),
                Math.toIntExact(MunicipalityCodes.ALL.size() - row.number(6)),
                row.number(5) > 0 ? null : mail.map(m -> m.textOrNull(1)).orElse(null));
    }

    private static Step step(SetupStep kind, long count, boolean possible) {
        SetupState open = possible ? SetupState.OPEN : SetupState.NOT_YET;
        return new Step(kind, count > 0 ? SetupState.DONE : open, count);
    }

    private Optional<ResultRow> lastMail() {
        return ResultRow.first(
                em.createNativeQuery(
                                "select status, last_error from outbox_mail where template = ?1 order by created_at desc limit 1")
                        .setParameter(1, TEMPLATE));
    }

    private static boolean isUnderWay(ResultRow mail) {
        return switch (mail.constant(OutboxStatus.class, 0)) {
            case QUEUED, INFLIGHT, RETRY -> true;
            case SENT, FAILED, ABORTED, MISSED, BOUNCED, REPLACED -> false;
        };
    }
}
