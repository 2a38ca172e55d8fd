package se.motesplats.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.event.service.RoomService;
import se.motesplats.event.service.SaveRoom;
import se.motesplats.it.Actors;
import se.motesplats.it.Participants;
import se.motesplats.it.Statements;
import se.motesplats.programme.service.ProgrammeService;
import se.motesplats.programme.service.ReleaseProgramme;
import se.motesplats.programme.service.SaveSession;
import se.motesplats.programme.service.WorkingProgramme;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.StaleData;

/** The working schedule under several hands, and with much in it. */
@ArquillianTest
class ProgrammeIT extends Actors {

    private static final String KARIN = "karin.koordinator";
    private static final LocalDate DAY = LocalDate.of(2032, 5, 11);

    @Inject private ProgrammeService programmes;
    @Inject private RoomService rooms;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    private Participants stage;
    private long event;

    @BeforeEach
    void an_event() {
        stage = new Participants(database::getConnection);
        event = stage.event("Prov av schema", DAY.toString());
    }

    @Test
    void a_move_changes_time_and_room_and_nothing_else() throws Exception {
        long room = room("Stora salen");
        long id = session("Inledning", null, null);
        WorkingProgramme.Row before = row(id);

        place(before, room, slot(10));

        assertThat(row(id))
                .usingRecursiveComparison()
                .ignoringFields("version", "roomId", "room", "slot")
                .isEqualTo(before);
        assertThat(row(id).slot()).isEqualTo(slot(10));
        assertThat(row(id).room()).isEqualTo("Stora salen");
    }

    @Test
    void the_second_of_two_who_move_a_session_is_refused_and_the_first_keeps_it() throws Exception {
        long id = session("Inledning", null, slot(9));
        WorkingProgramme.Row seenByBoth = row(id);
        place(seenByBoth, null, slot(10));

        assertThatThrownBy(() -> place(seenByBoth, null, slot(11))).isInstanceOf(StaleData.class);
        assertThatThrownBy(() -> place(seenByBoth, null, null)).isInstanceOf(StaleData.class);

        assertThat(row(id).slot()).isEqualTo(slot(10));
    }

    @Test
    void two_who_move_different_sessions_both_move_them() throws Exception {
        long one = session("Inledning", null, slot(9));
        long other = session("Avslutning", null, slot(15));
        WorkingProgramme.Row first = row(one);
        WorkingProgramme.Row second = row(other);

        place(first, null, slot(10));
        place(second, null, slot(14));

        assertThat(row(one).slot()).isEqualTo(slot(10));
        assertThat(row(other).slot()).isEqualTo(slot(14));
    }

    @Test
    void who_may_only_look_moves_nothing_and_another_events_room_is_none() throws Exception {
        long id = session("Inledning", null, slot(9));
        WorkingProgramme.Row row = row(id);
        for (String user : List.of("emil.ek", "chef.partille", "wilma.wester", "petra.palm")) {
            denied(user, () -> programmes.save(SaveSession.placing(event, row, null, slot(10))));
        }
        long own = event;
        event = stage.event("Prov av annat schema", DAY.toString());
        long strange = room("En annan sal");
        event = own;
        assertThatThrownBy(() -> place(row, strange, slot(10))).isInstanceOf(NotFound.class);
        assertThat(row(id).slot()).isEqualTo(slot(9));
    }

    @Test
    void what_is_taken_off_its_time_waits_and_is_warned_of_nowhere() throws Exception {
        long room = room("Stora salen");
        long one = session("Inledning", room, slot(9));
        session("Avslutning", room, slot(9));
        assertThat(warnings()).containsExactly(ProgrammeWarning.Kind.ROOM_TAKEN);

        place(row(one), null, null);

        assertThat(warnings()).isEmpty();
        assertThat(as(KARIN, () -> programmes.get(event)).unplaced()).isEqualTo(1);
    }

    @Test
    void a_large_schedule_takes_as_many_statements_as_a_small_one() throws Exception {
        for (int i = 0; i < 10; i++) {
            room("Sal " + i);
        }
        fill(3);
        as(KARIN, () -> programmes.release(new ReleaseProgramme(event, 1, "Ett", true)));
        long working = least(() -> programmes.get(event));
        long published = least(() -> programmes.getPublished(event));

        fill(297);
        as(KARIN, () -> programmes.release(new ReleaseProgramme(event, 2, "Två", true)));

        assertThat(as(KARIN, () -> programmes.get(event)).sessions()).hasSize(300);
        assertThat(least(() -> programmes.get(event))).isEqualTo(working);
        assertThat(as(null, () -> programmes.getPublished(event)).items()).hasSize(300);
        assertThat(least(() -> programmes.getPublished(event))).isEqualTo(published);
    }

    /** As many on each of two days and in each room, one after the other. */
    private void fill(int sessions) {
        stage.change(
                """
                insert into programme_session (id, version, event_id, kind, title, presenters, room_id, day, starts_at, ends_at)
                select nextval('seq_id'), 1, r.event_id, 'SEMINAR', 'Pass ' || n, 'Person ' || n, r.id, date '%s' + n / 150,
                    time '08:00' + interval '30 minutes' * (n / 10 %% 15), time '08:25' + interval '30 minutes' * (n / 10 %% 15)
                from generate_series(0, ? - 1) n
                join (select id, event_id, row_number() over (order by id) - 1 nr from room where event_id = ?) r on r.nr = n %% 10
                """
                        .formatted(DAY),
                sessions,
                event);
    }

    private long least(Callable<?> page) throws Exception {
        return as(KARIN, () -> Statements.fewest(page));
    }

    private List<ProgrammeWarning.Kind> warnings() throws Exception {
        return as(KARIN, () -> programmes.get(event)).warnings().stream()
                .map(ProgrammeWarning::kind)
                .filter(kind -> kind == ProgrammeWarning.Kind.ROOM_TAKEN)
                .toList();
    }

    private long room(String name) throws Exception {
        as(KARIN, () -> done(() -> rooms.save(new SaveRoom(event, null, 0, name, 40))));
        return stage.number("select id from room where event_id = ? and name = ?", event, name);
    }

    private long session(String title, @Nullable Long room, @Nullable Slot slot) throws Exception {
        return as(
                KARIN,
                () ->
                        programmes.save(
                                new SaveSession(
                                        event,
                                        null,
                                        0,
                                        null,
                                        SessionKind.LECTURE,
                                        title,
                                        "Anna Ek",
                                        "Om vardagen.",
                                        room,
                                        slot,
                                        30)));
    }

    private WorkingProgramme.Row row(long id) throws Exception {
        return as(KARIN, () -> programmes.get(event)).session(id).orElseThrow();
    }

    private long place(WorkingProgramme.Row seen, @Nullable Long room, @Nullable Slot slot)
            throws Exception {
        return as(KARIN, () -> programmes.save(SaveSession.placing(event, seen, room, slot)));
    }

    private static Slot slot(int hour) {
        return new Slot(DAY, LocalTime.of(hour, 0), LocalTime.of(hour, 45));
    }
}
