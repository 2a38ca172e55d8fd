package se.motesplats.signup.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataSource;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.signup.ChoiceStatus;
import se.motesplats.signup.Need;
import se.motesplats.signup.NeedSetConverter;

/** The sessions that somebody has chosen, and the needs that somebody has told. */
@ApplicationScoped
class SignupOwnData implements OwnDataSource {

    @PersistenceContext private EntityManager em;

    @Override
    public int place() {
        return 30;
    }

    @Override
    public List<OwnData> of(long personId) {
        return List.of(choices(personId), needs(personId));
    }

    private OwnData choices(long personId) {
        return new OwnData(
                "choices",
                List.of("event", "title", "status", "at"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select e.title, s.title, c.status, c.chosen_at
                                                from session_choice c join event e on e.id = c.event_id
                                                join signup_session s on s.id = c.signup_session_id
                                                where c.person_id = ?1 order by c.chosen_at, c.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                r.text(1),
                                                r.constant(ChoiceStatus.class, 2),
                                                r.instant(3)))
                        .toList());
    }

    /** Nobody else reads these together with a name. */
    private OwnData needs(long personId) {
        return new OwnData(
                "needs",
                List.of("event", "needs", "diet", "access", "at"),
                ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select e.title, n.needs, n.diet_text, n.access_text, n.changed_at
                                                from participant_need n join event e on e.id = n.event_id
                                                where n.person_id = ?1 order by n.changed_at, n.id
                                                """)
                                        .setParameter(1, personId))
                        .stream()
                        .map(
                                r ->
                                        OwnData.row(
                                                r.text(0),
                                                told(r.text(1)),
                                                r.textOrNull(2),
                                                r.textOrNull(3),
                                                r.instant(4)))
                        .toList());
    }

    private static List<Need> told(String stored) {
        return new NeedSetConverter().convertToEntityAttribute(stored).stream().sorted().toList();
    }
}
