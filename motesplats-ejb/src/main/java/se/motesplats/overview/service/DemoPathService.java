package se.motesplats.overview.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.motesplats.account.DemoRole;
import se.motesplats.account.Person;
import se.motesplats.account.people.service.DemoPeople;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.setting.service.Settings;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Where to look first in the demo, for each kind of person. */
@Stateless
@UseCase
public class DemoPathService {

    /** The event that the demo's story is about. */
    private static final String STORY = "Mötesplats IFO 2021";

    @PersistenceContext private EntityManager em;
    @Inject private Settings settings;
    @Inject private Caller caller;

    /** A few steps for one kind of person, each a page; their sentences are known by the role. */
    public record DemoPath(DemoRole role, List<String> pages) {

        public DemoPath {
            pages = List.copyOf(pages);
        }
    }

    /** The caller's; empty outside demo mode and for who is none of the people one logs in as. */
    @AllowEveryone
    @ReadOnly
    public Optional<DemoPath> find() {
        if (!settings.isDemo()) {
            return Optional.empty();
        }
        return caller.findPersonId()
                .map(id -> em.find(Person.class, id))
                .flatMap(me -> Optional.ofNullable(me.getEmail()))
                .flatMap(DemoPathService::roleOf)
                .flatMap(role -> story().map(event -> new DemoPath(role, pages(role, event))));
    }

    private static Optional<DemoRole> roleOf(String email) {
        return Arrays.stream(DemoRole.values())
                .filter(role -> email.equals(role.user() + '@' + DemoPeople.DOMAIN))
                .findFirst();
    }

    private Optional<Long> story() {
        return ResultRow.numbers(
                        em.createQuery(
                                        "select e.id from Event e where e.title = :title order by e.id")
                                .setParameter("title", STORY))
                .stream()
                .findFirst();
    }

    private static List<String> pages(DemoRole role, long event) {
        String of = ".xhtml?event=" + event;
        return switch (role) {
            case COORDINATOR ->
                    List.of(
                            "/event/view" + of,
                            "/programme/edit" + of,
                            "/seat/allocation" + of,
                            "/checkin/list" + of,
                            "/event/copy" + of);
            case GROUP ->
                    List.of("/event/view" + of, "/proposal/list" + of, "/programme/edit" + of);
            case CONTACT ->
                    List.of("/seat/mine.xhtml", "/event/view" + of, "/account/deputies.xhtml");
            case MANAGER ->
                    List.of("/seat/mine.xhtml", "/event/view" + of, "/account/deputies.xhtml");
            case EMPLOYEE ->
                    List.of("/seat/mine.xhtml", "/proposal/mine.xhtml", "/account/me.xhtml");
            case PARTICIPANT ->
                    List.of("/seat/mine.xhtml", "/proposal/mine.xhtml", "/event/view" + of);
            case ADMINISTRATOR ->
                    List.of(
                            "/account/list.xhtml",
                            "/organisation/list.xhtml",
                            "/job/list.xhtml",
                            "/audit/list.xhtml");
        };
    }
}
