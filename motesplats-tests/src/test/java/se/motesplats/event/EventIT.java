package se.motesplats.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.motesplats.account.Person;
import se.motesplats.account.RoleAssignment;
import se.motesplats.event.service.ChangeEventStatus;
import se.motesplats.event.service.CopyEvent;
import se.motesplats.event.service.EventCopyService;
import se.motesplats.event.service.EventDetails;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventFilter;
import se.motesplats.event.service.EventListItem;
import se.motesplats.event.service.EventService;
import se.motesplats.event.service.OwnEventService;
import se.motesplats.event.service.PublicEvent;
import se.motesplats.event.service.RoomListItem;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.event.service.SaveSeries;
import se.motesplats.event.service.SeriesService;
import se.motesplats.event.service.ShiftedDate;
import se.motesplats.event.service.WorkingGroupService;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.it.Rows;
import se.motesplats.programme.SessionKind;
import se.motesplats.programme.Slot;
import se.motesplats.programme.service.ProgrammeCalendarService;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.proposal.call.service.CallService;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.Role;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.clock.service.ClockService;

/** Rights, copies, history, two editors and releases, on PostgreSQL. */
@ArquillianTest
class EventIT extends Actors {

    private static final String KARIN = "karin.koordinator";
    private static final String WILMA = "wilma.wester";
    private static final String EMIL = "emil.ek";
    private static final String PETRA = "petra.palm";
    private static final LocalDate FIRST_DAY = LocalDate.of(2032, 4, 7);

    @Inject private EventService events;
    @Inject private EventCopyService copies;
    @Inject private ClockService clock;
    @Inject private OwnEventService ownEvents;
    @Inject private SeriesService series;
    @Inject private RoomService rooms;
    @Inject private WorkingGroupService group;
    @Inject private ProgrammeService programmes;
    @Inject private CallService calls;
    @Inject private ProgrammeCalendarService calendars;
    @Inject private UserTransaction transaction;
    @Inject private Rows stored;
    @PersistenceContext private EntityManager em;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @Test
    void a_copy_of_a_cancelled_event_is_planned_on_shifted_days_with_rooms_and_group()
            throws Exception {
        long source = eventId("Mötesplats Funktionshinder 2020");
        assertThat(as(KARIN, () -> copies.previewCopy(source, FIRST_DAY)))
                .contains(
                        new ShiftedDate("event.day", LocalDate.of(2020, 3, 26), FIRST_DAY),
                        new ShiftedDate(
                                "event.day", LocalDate.of(2020, 3, 27), FIRST_DAY.plusDays(1)));

        long id = copy();

        EventDetails copy = as(KARIN, () -> events.get(id));
        assertThat(copy.dates()).containsExactly(FIRST_DAY, FIRST_DAY.plusDays(1));
        assertThat(copy.status()).isEqualTo(EventStatus.PLANNED);
        assertThat(copy.published()).isFalse();
        assertThat(copy.copiedFromId()).isEqualTo(source);
        assertThat(as(KARIN, () -> rooms.list(id)))
                .extracting(RoomListItem::name)
                .contains("Stora salen", "Kajen");
        assertThat(as(KARIN, () -> group.list(id))).hasSize(1);
        assertThat(as(KARIN, () -> events.get(source)).dates())
                .containsExactly(LocalDate.of(2020, 3, 26), LocalDate.of(2020, 3, 27));
    }

    @Test
    void who_was_taken_out_of_the_working_group_is_put_back_as_by_adding() throws Exception {
        long id = copy();
        long member = as(KARIN, () -> group.list(id)).get(0).assignmentId();
        String name = as(KARIN, () -> group.list(id)).get(0).name();
        refused(
                "error.event.alreadyInGroup",
                () -> as(KARIN, () -> done(() -> group.putBack(id, member))));
        as(KARIN, () -> done(() -> group.remove(id, member)));
        assertThat(as(KARIN, () -> group.list(id))).isEmpty();

        long other = copy();
        assertThatThrownBy(() -> as(KARIN, () -> done(() -> group.putBack(other, member))))
                .isInstanceOf(NotFound.class);
        as(KARIN, () -> done(() -> group.putBack(id, member)));

        assertThat(as(KARIN, () -> group.list(id))).hasSize(1);
        assertThat(as(KARIN, () -> group.list(id)).get(0).name()).isEqualTo(name);
        assertThat(as(KARIN, () -> group.list(id)).get(0).deputy()).isFalse();
    }

    @Test
    void an_unpublished_event_is_seen_by_those_who_work_with_it_only() throws Exception {
        long id = copy();
        assertThatThrownBy(() -> as(null, () -> events.getPublic(id))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(EMIL, () -> events.getPublic(id))).isInstanceOf(NotFound.class);
        assertThat(listed(null)).doesNotContain(id);
        assertThat(listed(WILMA)).contains(id);

        as(KARIN, () -> done(() -> events.publish(id, events.get(id).version())));

        assertThat(as(null, () -> events.getPublic(id)).facts().id()).isEqualTo(id);
        assertThat(listed(null)).contains(id);
    }

    @Test
    void a_contact_who_became_protected_is_shown_to_nobody_and_another_is_asked_for()
            throws Exception {
        long id = copy();
        as(KARIN, () -> done(() -> events.publish(id, events.get(id).version())));
        assertThat(as(KARIN, () -> events.getToEdit(id)).contactNamed()).isTrue();
        HiddenContact.of(id, new Participants(database::getConnection));

        PublicEvent seen = as(null, HiddenContact.unnamedBy(() -> events.getPublic(id)));
        assertThat(seen.facts().contactName()).isNull();
        assertThat(seen.facts().contactPhone()).isNull();
        EventDetails edited = as(KARIN, HiddenContact.unnamedBy(() -> events.getToEdit(id)));
        assertThat(edited.contactNamed()).isFalse();
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                done(
                                                        () ->
                                                                events.edit(
                                                                        id,
                                                                        edited.version(),
                                                                        edited.facts()))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused ->
                                assertThat(refused.problems())
                                        .extracting(InvalidInput.Problem::field)
                                        .containsExactly("contactPersonId"));
    }

    @Test
    void who_works_with_all_events_has_the_nearest_of_the_coming_ones_as_own() throws Exception {
        long id = copy();
        // What other tests planned before is over then.
        clock.set(FIRST_DAY.minusDays(1).atTime(9, 0));
        try {
            assertThat(own(KARIN))
                    .contains(id)
                    .doesNotContain(eventId("Mötesplats Funktionshinder 2020"));
            assertThat(own(WILMA)).contains(id);
            assertThat(own("admin")).doesNotContain(id);
            assertThat(own(EMIL)).doesNotContain(id);
        } finally {
            clock.reset();
        }
    }

    private List<Long> own(String user) throws Exception {
        return as(user, () -> ownEvents.coming(100)).stream().map(own -> own.event().id()).toList();
    }

    @Test
    void nobody_without_the_right_changes_anything() throws Exception {
        long id = copy();
        for (String user : List.of(WILMA, EMIL, "chef.partille", "kontakt.ale", "admin")) {
            denied(user, () -> done(() -> events.edit(id, 0, facts("Annat"))));
            denied(user, () -> done(() -> events.publish(id, 0)));
            denied(user, () -> done(() -> events.previewEdit(id, 0, facts("Annat"))));
            denied(
                    user,
                    () ->
                            events.previewStatus(
                                    new ChangeEventStatus(id, 0, EventStatus.CANCELLED, "Skäl")));
            denied(user, () -> done(() -> events.getToEdit(id)));
            denied(user, () -> done(() -> copies.getToCopy(id)));
            denied(user, () -> done(() -> series.listToEdit()));
            denied(user, () -> done(() -> calls.findToEdit(id)));
            denied(user, () -> done(() -> programmes.getToRelease(id)));
            denied(user, () -> done(() -> copies.previewCopy(id, FIRST_DAY)));
            denied(
                    user,
                    () ->
                            done(
                                    () ->
                                            copies.copy(
                                                    new CopyEvent(
                                                            id, "Annat", FIRST_DAY, null, null,
                                                            false))));
            denied(
                    user,
                    () ->
                            events.changeStatus(
                                    new ChangeEventStatus(id, 0, EventStatus.CANCELLED, "Skäl")));
            denied(
                    user,
                    () -> done(() -> series.save(new SaveSeries(null, 0, "X1", "Annan", null))));
            denied(user, () -> done(() -> rooms.save(new SaveRoom(id, null, 0, "Rum", 5))));
            denied(user, () -> done(() -> rooms.remove(id, 1)));
            denied(user, () -> done(() -> group.add(id, personId(EMIL))));
            denied(user, () -> done(() -> group.remove(id, 1)));
            denied(user, () -> done(() -> group.putBack(id, 1)));
            denied(user, () -> done(() -> programmes.save(coffee(id))));
            denied(user, () -> done(() -> programmes.remove(id, 1, 0)));
            denied(user, () -> done(() -> programmes.publish(id, 1)));
            denied(
                    user,
                    () -> done(() -> programmes.release(new ReleaseProgramme(id, 1, "Ett", true))));
        }
        denied(EMIL, () -> done(() -> events.get(id)));
        denied(EMIL, () -> done(() -> rooms.list(id)));
        denied(EMIL, () -> done(() -> group.list(id)));
        denied(EMIL, () -> done(() -> programmes.get(id)));
        assertThatThrownBy(() -> as(null, () -> events.get(id))).isInstanceOf(LoginRequired.class);
    }

    @Test
    void a_coordinator_of_one_event_changes_that_one_only() throws Exception {
        long own = copy();
        long other = copy();
        transaction.begin();
        em.createNativeQuery(
                        "select set_config('motesplats.told', 'yes', true),"
                                + " set_config('motesplats.system', 'test', true)")
                .getSingleResult();
        em.persist(
                RoleAssignment.forEvent(
                        em.find(Person.class, personId(PETRA)), Role.COORDINATOR, own));
        transaction.commit();

        as(PETRA, () -> done(() -> rooms.save(new SaveRoom(own, null, 0, "Logen", 12))));

        denied(PETRA, () -> done(() -> rooms.save(new SaveRoom(other, null, 0, "Logen", 12))));
        denied(PETRA, () -> done(() -> events.edit(other, 0, facts("Annat"))));
        denied(PETRA, () -> done(() -> events.get(other)));
        denied(PETRA, () -> done(() -> events.getToEdit(other)));
        denied(PETRA, () -> done(() -> copies.getToCopy(own)));
        denied(PETRA, () -> done(() -> series.listToEdit()));
        denied(PETRA, () -> done(() -> calls.findToEdit(other)));
        denied(PETRA, () -> done(() -> programmes.getToRelease(other)));
        denied(PETRA, () -> done(() -> programmes.save(coffee(other))));
        denied(
                PETRA,
                () ->
                        done(
                                () ->
                                        copies.copy(
                                                new CopyEvent(
                                                        own, "Ny", FIRST_DAY, null, null, false))));
        denied(PETRA, () -> done(() -> events.create(1, facts("Ny"))));
    }

    @Test
    void the_second_of_two_editors_is_told_and_overwrites_nothing() throws Exception {
        long id = copy();
        int seen = as(KARIN, () -> events.get(id)).version();
        as(KARIN, () -> done(() -> events.edit(id, seen, facts("Först"))));
        assertThatThrownBy(() -> as(KARIN, () -> done(() -> events.edit(id, seen, facts("Sedan")))))
                .isInstanceOf(StaleData.class);
        assertThat(as(KARIN, () -> events.get(id)).facts().title()).isEqualTo("Först");
    }

    @Test
    void the_hours_of_a_day_change_without_moving_it() throws Exception {
        long id = copy();
        EventDetails before = as(KARIN, () -> events.get(id));
        as(KARIN, () -> done(() -> events.edit(id, before.version(), facts("Kortare"))));
        assertThat(as(KARIN, () -> events.get(id)).facts().days())
                .extracting(EventFacts.Day::endsAt)
                .containsOnly(LocalTime.of(15, 0));
    }

    @Test
    void every_change_of_status_stays_in_the_history_and_is_mailed_once() throws Exception {
        long id = copy();
        int version = as(KARIN, () -> events.get(id)).version();
        as(
                KARIN,
                () ->
                        done(
                                () ->
                                        events.changeStatus(
                                                new ChangeEventStatus(
                                                        id,
                                                        version,
                                                        EventStatus.CANCELLED,
                                                        "Lokalen brann"))));

        EventDetails cancelled = as(KARIN, () -> events.get(id));
        assertThat(cancelled.history())
                .extracting(EventDetails.StatusStep::status)
                .containsExactly(EventStatus.PLANNED, EventStatus.CANCELLED);
        assertThat(cancelled.history().get(1).by()).isEqualTo("Karin Koordinator");
        assertThat(mails(id, "event-change")).hasSize(2).doesNotHaveDuplicates();
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                done(
                                                        () ->
                                                                events.edit(
                                                                        id,
                                                                        cancelled.version(),
                                                                        facts(
                                                                                FIRST_DAY.plusDays(
                                                                                        7))))))
                .isInstanceOf(RuleViolation.class);
    }

    @Test
    void bad_days_and_hostile_text_are_refused() throws Exception {
        long id = copy();
        int version = as(KARIN, () -> events.get(id)).version();
        refused(InvalidInput.class, id, version, facts(FIRST_DAY, FIRST_DAY));
        refused(
                InvalidInput.class,
                id,
                version,
                facts(FIRST_DAY, FIRST_DAY.plusDays(1), FIRST_DAY.plusDays(2)));
        refused(InvalidInput.class, id, version, facts("Titel\r\nBcc: x@motesplats.example"));
        refused(InvalidInput.class, id, version, facts("x".repeat(201)));
        assertThat(as(KARIN, () -> events.get(id)).version()).isEqualTo(version);
    }

    @Test
    void numbers_in_a_series_are_given_once_with_many_threads() throws Exception {
        List<Callable<Long>> copies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            copies.add(request(KARIN, this::copyNow));
        }
        List<Integer> numbers = new ArrayList<>();
        for (Future<Long> done : threads.invokeAll(copies)) {
            long id = done.get();
            numbers.add(as(KARIN, () -> events.get(id)).facts().number());
        }
        assertThat(numbers).doesNotHaveDuplicates().hasSize(8);
    }

    @Test
    void the_public_sees_the_published_release_and_not_the_working_schedule() throws Exception {
        long id = copy();
        as(KARIN, () -> done(() -> events.publish(id, events.get(id).version())));
        long coffee = as(KARIN, () -> programmes.save(coffee(id)));
        assertThatThrownBy(() -> as(null, () -> programmes.getPublished(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(null, () -> calendars.write(id, null)))
                .isInstanceOf(NotFound.class);

        as(KARIN, () -> programmes.release(new ReleaseProgramme(id, 1, "Ett", true)));
        assertThat(as(null, () -> programmes.getPublished(id)).items())
                .as("the public reads what a session is about")
                .extracting(i -> i.text())
                .containsExactly("Vi bjuder på fralla.");
        WorkingProgramme.Row row = as(KARIN, () -> programmes.get(id)).sessions().get(0);
        SaveSession tea =
                new SaveSession(
                        id,
                        coffee,
                        row.version(),
                        null,
                        SessionKind.BREAK,
                        "Te",
                        null,
                        null,
                        null,
                        row.slot(),
                        null);
        as(KARIN, () -> programmes.save(tea));
        assertThatThrownBy(() -> as(KARIN, () -> programmes.save(tea)))
                .as("the second of two editors of a session")
                .isInstanceOf(StaleData.class);

        assertThat(as(null, () -> programmes.getPublished(id)).items().get(0).title())
                .isEqualTo("Kaffe");
        assertThat(as(null, () -> calendars.write(id, null)))
                .contains("UID:session-" + coffee + "@motesplats", "SEQUENCE:0", "Kaffe");
        assertThatThrownBy(
                        () ->
                                as(
                                        KARIN,
                                        () ->
                                                programmes.release(
                                                        new ReleaseProgramme(id, 1, "Två", true))))
                .isInstanceOf(StaleData.class);

        as(KARIN, () -> programmes.release(new ReleaseProgramme(id, 2, "Två", true)));

        assertThat(as(null, () -> calendars.write(id, coffee))).contains("SEQUENCE:1", "Te");

        long first = as(KARIN, () -> programmes.get(id)).releases().get(1).id();
        as(KARIN, () -> done(() -> programmes.publish(id, first)));
        assertThat(as(null, () -> calendars.write(id, coffee)))
                .as("an earlier release must not be older than what was read meanwhile")
                .contains("SEQUENCE:2", "Kaffe");
    }

    @Test
    void the_programme_follows_an_event_that_moves() throws Exception {
        long id = copy();
        as(KARIN, () -> programmes.save(coffee(id)));
        int version = as(KARIN, () -> events.get(id)).version();
        LocalDate later = FIRST_DAY.plusDays(14);
        as(KARIN, () -> done(() -> events.edit(id, version, facts(later, later.plusDays(1)))));
        Slot slot = as(KARIN, () -> programmes.get(id)).sessions().get(0).slot();
        assertThat(slot).extracting(Slot::day).isEqualTo(later);
        assertThat(mails(id, "event-change")).hasSize(2);
    }

    @Test
    void an_event_whose_contact_must_not_be_named_is_copied_with_another() throws Exception {
        long id = copy();
        HiddenContact.of(id, new Participants(database::getConnection));

        Throwable refused =
                catchThrowable(
                        () ->
                                as(
                                        KARIN,
                                        HiddenContact.unnamedBy(
                                                () -> copies.copy(copyOf(id, null)))));
        assertThat(refused).isInstanceOf(InvalidInput.class);
        assertThat(((InvalidInput) refused).problems())
                .extracting(problem -> problem.field(), problem -> problem.message())
                .containsExactly(tuple("contactPersonId", "{error.event.contactProtected}"));

        long copy = as(KARIN, () -> copies.copy(copyOf(id, personId(PETRA))));
        EventDetails copied = as(KARIN, () -> events.getToEdit(copy));
        assertThat(copied.contactNamed()).isTrue();
        assertThat(copied.facts().contactPersonId()).isEqualTo(personId(PETRA));
    }

    private static CopyEvent copyOf(long source, @Nullable Long contact) {
        return new CopyEvent(source, "Prov", FIRST_DAY, null, contact, false);
    }

    private long copy() throws Exception {
        return as(KARIN, this::copyNow);
    }

    private long copyNow() {
        long source = eventId("Mötesplats Funktionshinder 2020");
        return copies.copy(new CopyEvent(source, "Prov", FIRST_DAY, null, null, true));
    }

    private EventFacts facts(String title) {
        return facts(title, FIRST_DAY, FIRST_DAY.plusDays(1));
    }

    private EventFacts facts(LocalDate... days) {
        return facts("Prov", days);
    }

    private EventFacts facts(String title, LocalDate... days) {
        return new EventFacts(
                null,
                title,
                null,
                null,
                List.of(days).stream()
                        .map(d -> new EventFacts.Day(d, LocalTime.of(9, 0), LocalTime.of(15, 0)))
                        .toList(),
                AttendanceMode.ON_SITE,
                "Eriksbergshallen",
                null,
                null,
                personId("frida.falk"),
                null);
    }

    private static SaveSession coffee(long eventId) {
        return new SaveSession(
                eventId,
                null,
                0,
                null,
                SessionKind.BREAK,
                "Kaffe",
                null,
                "Vi bjuder på fralla.",
                null,
                new Slot(FIRST_DAY, LocalTime.of(9, 30), LocalTime.of(10, 0)),
                null);
    }

    private void refused(Class<? extends Exception> how, long id, int version, EventFacts facts) {
        assertThatThrownBy(() -> as(KARIN, () -> done(() -> events.edit(id, version, facts))))
                .isInstanceOf(how);
    }

    private List<Long> listed(@Nullable String user) throws Exception {
        return as(user, () -> events.list(EventFilter.of(EventFilter.Period.ALL), 0, 500)).stream()
                .map(EventListItem::id)
                .toList();
    }

    private List<String> mails(long eventId, String template) {
        return stored.read(
                own ->
                        own.createQuery(
                                        "select m.toAddress from OutboxMail m where m.eventId = :event and m.template"
                                                + " = :template",
                                        String.class)
                                .setParameter("event", eventId)
                                .setParameter("template", template)
                                .getResultList());
    }

    private long eventId(String title) {
        return stored.number("select id from event where title = ?1", title);
    }
}
