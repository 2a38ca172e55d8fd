package se.motesplats.programme.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.motesplats.account.portrait.service.Meeting;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Pictures of presenters: of those whose names a published programme says, for those who are logged
 * in.
 */
@ApplicationScoped
class PresenterFaces implements Meeting {

    /** Whom a release names: a session may say other names than those of its proposal. */
    private static final String IS_NAMED =
            "position(trim(p.given_name || ' ' || p.family_name) in s.presenters) > 0";

    @PersistenceContext private EntityManager em;
    @Inject private Caller caller;

    /** By the ids of sessions, in the order of names. */
    Map<Long, List<PublicProgramme.Face>> of(long releaseId) {
        return ResultRow.of(
                        em.createNativeQuery(
                                        """
                                        with presenter as (
                                            select s.session_id, s.presenters, a.proposer_id as person_id
                                            from released_session s join proposal a on a.id = s.proposal_id where s.release_id = ?1
                                            union
                                            select s.session_id, s.presenters, c.person_id
                                            from released_session s join co_presenter c on c.proposal_id = s.proposal_id where s.release_id = ?1)
                                        select s.session_id, trim(p.given_name || ' ' || p.family_name), p.picture_id
                                        from presenter s join person p on p.id = s.person_id
                                        where p.picture_id is not null and not p.protected_identity and
                                        """
                                                + IS_NAMED
                                                + " order by p.given_name, p.family_name, p.id")
                                .setParameter(1, releaseId))
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.number(0),
                                Collectors.mapping(
                                        row -> new PublicProgramme.Face(row.text(1), row.number(2)),
                                        Collectors.toList())));
    }

    @Override
    public boolean shows(long personId) {
        return !caller.isAnonymous()
                && ResultRow.of(
                                em.createNativeQuery(
                                                """
                                                select e.id, e.published
                                                from person p, proposal a join event e on e.id = a.event_id
                                                join programme g on g.event_id = a.event_id
                                                join released_session s on s.release_id = g.published_release_id and s.proposal_id = a.id
                                                where p.id = ?1 and a.id in (select id from proposal where proposer_id = ?1
                                                    union select proposal_id from co_presenter where person_id = ?1) and
                                                """
                                                        + IS_NAMED)
                                        .setParameter(1, personId))
                        .stream()
                        .anyMatch(
                                event ->
                                        event.flag(1)
                                                || caller.may(
                                                        Permission.EVENT_VIEW_INTERNAL,
                                                        Scope.event(event.number(0))));
    }
}
