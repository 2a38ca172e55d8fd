package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import se.motesplats.account.people.service.PersonFacts;
import se.motesplats.account.people.service.PersonService;
import se.motesplats.apportionment.ApportionmentMethod;
import se.motesplats.event.AttendanceMode;
import se.motesplats.event.service.EventFacts;
import se.motesplats.event.service.EventService;
import se.motesplats.it.Actors;
import se.motesplats.it.HiddenContact;
import se.motesplats.it.Participants;
import se.motesplats.seat.answer.service.SeatAnswerService;
import se.motesplats.seat.capacity.service.CapacityService;
import se.motesplats.seat.capacity.service.SetCapacity;
import se.motesplats.seat.naming.service.NamePeople;
import se.motesplats.seat.naming.service.NominationService;
import se.motesplats.seat.naming.service.PoolPeopleService;
import se.motesplats.seat.naming.service.SeatPassingService;
import se.motesplats.seat.round.service.AdjustShares;
import se.motesplats.seat.round.service.AllocationService;
import se.motesplats.seat.round.service.ProposeRound;
import se.motesplats.seat.round.service.RoundDetails;
import se.motesplats.seat.waiting.service.WithdrawalService;
import se.motesplats.shared.Language;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.clock.service.ClockService;

/** An event with seats, and what proofs about them have in common; the connection is their own. */
public abstract class SeatProof extends Actors {

    protected static final LocalDate FIRST_DAY = LocalDate.of(2027, 4, 6);
    protected static final LocalDate DEADLINE = LocalDate.of(2027, 3, 5);
    protected static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

    @Inject protected AllocationService allocations;
    @Inject protected NominationService nominations;
    @Inject protected SeatPassingService passing;
    @Inject protected SeatAnswerService answers;
    @Inject protected EventService events;
    @Inject protected CapacityService capacities;
    @Inject protected PoolPeopleService poolPeople;
    @Inject protected WithdrawalService withdrawals;
    @Inject protected ClockService clock;
    @Inject protected PersonService persons;

    @Resource(lookup = "java:app/jdbc/motesplats")
    protected DataSource database;

    protected long event;
    protected int newcomers;

    @BeforeEach
    protected void plan_an_event() throws Exception {
        clock.set(LocalDateTime.of(2027, 2, 1, 9, 0));
        long series = count("select id from event_series where code = ?", "F");
        event = as("karin.koordinator", () -> events.create(series, facts(FIRST_DAY, 2)));
        HiddenContact.of(event, new Participants(database::getConnection));
    }

    @AfterEach
    protected void nobody_is_told_who_the_hidden_contact_is() {
        HiddenContact.isInNoMail(event, new Participants(database::getConnection));
    }

    @AfterEach
    protected void tell_the_real_time() {
        clock.reset();
    }

    // Fixtures ----------------------------------------------------------------------------------

    protected EventFacts facts(LocalDate first, int days) {
        return facts(first, days, AttendanceMode.ON_SITE, null);
    }

    protected EventFacts facts(
            LocalDate first, int days, AttendanceMode mode, @Nullable String onlineUrl) {
        long contact =
                people.findByEmail("karin.koordinator@motesplats.example").orElseThrow().getId();
        return new EventFacts(
                null,
                "Prov av platser",
                null,
                null,
                IntStream.range(0, days)
                        .mapToObj(
                                d ->
                                        new EventFacts.Day(
                                                first.plusDays(d),
                                                LocalTime.of(9, 0),
                                                LocalTime.of(16, 0)))
                        .toList(),
                mode,
                "Eriksbergshallen",
                null,
                onlineUrl,
                contact,
                null);
    }

    /** Lets people come or take part online, and says for how many there is room. */
    protected void hybrid(int onSite, int online) throws Exception {
        letTakePartInBothWays();
        as(
                "karin.koordinator",
                () -> {
                    capacities.setCapacity(new SetCapacity(event, null, onSite, online, List.of()));
                    return 0;
                });
    }

    /** Without a limit. */
    protected void letTakePartInBothWays() throws Exception {
        EventFacts both = facts(FIRST_DAY, 2, AttendanceMode.HYBRID, "https://exempel.se/");
        as(
                "karin.koordinator",
                () -> {
                    events.edit(event, version(), both);
                    return 0;
                });
    }

    /** Somebody of another municipality, added by its administrator. */
    protected long stranger(String given, String address, boolean hidden) throws Exception {
        long id =
                as(
                        "admin",
                        () ->
                                persons.add(
                                        new PersonFacts(
                                                given,
                                                "Sannström",
                                                address,
                                                null,
                                                organisation("Göteborg"),
                                                Language.SV)));
        if (hidden) {
            as(
                    "admin",
                    () -> {
                        persons.protectIdentity(id, true);
                        return 0;
                    });
        }
        return id;
    }

    protected void propose(int seats, int minimum) throws Exception {
        as(
                "karin.koordinator",
                () -> {
                    RoundDetails open = allocations.overview(event).round();
                    return allocations.propose(
                            new ProposeRound(
                                    event,
                                    open == null ? null : open.version(),
                                    seats,
                                    ApportionmentMethod.LARGEST_REMAINDER,
                                    2023,
                                    minimum,
                                    DEADLINE));
                });
    }

    protected void fixRound(int seats, int minimum) throws Exception {
        propose(seats, minimum);
        RoundDetails round = round();
        as(
                "karin.koordinator",
                () -> {
                    allocations.fix(round.id(), round.version());
                    return 0;
                });
    }

    protected void reopen() throws Exception {
        RoundDetails round = round();
        as(
                "karin.koordinator",
                () -> {
                    allocations.reopen(round.id(), round.version());
                    return 0;
                });
    }

    protected void adjust(RoundDetails round, long unit, int seats, @Nullable String reason)
            throws Exception {
        as(
                "karin.koordinator",
                () -> {
                    allocations.adjust(
                            new AdjustShares(
                                    round.id(),
                                    round.version(),
                                    List.of(new AdjustShares.Line(unit, seats, reason))));
                    return 0;
                });
    }

    protected RoundDetails round() throws Exception {
        RoundDetails round = as("karin.koordinator", () -> allocations.overview(event)).round();
        assertThat(round).isNotNull();
        return Objects.requireNonNull(round);
    }

    protected NamePeople newcomers(String unit, int number) {
        List<NamePeople.Newcomer> added = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            newcomers++;
            added.add(
                    new NamePeople.Newcomer(
                            "Namn",
                            "Nr " + newcomers,
                            "namn." + event + "." + newcomers + "@motesplats.example"));
        }
        return new NamePeople(event, organisation(unit), List.of(), added);
    }

    protected void name(String user, String unit, int number) throws Exception {
        nominate(user, newcomers(unit, number));
    }

    protected void nominate(String user, NamePeople command) throws Exception {
        as(
                user,
                () -> {
                    nominations.nominate(command);
                    return 0;
                });
    }

    protected boolean nominated(NamePeople command, String refusal) {
        try {
            nominations.nominate(command);
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.key()).isEqualTo(refusal);
            return false;
        }
    }

    protected void pass(String user, String from, String to, int seats) throws Exception {
        as(
                user,
                () -> {
                    passing.passOn(event, organisation(from), organisation(to), seats);
                    return 0;
                });
    }

    protected void giveBack(String user, String unit, int seats) throws Exception {
        as(
                user,
                () -> {
                    passing.returnSeats(event, organisation(unit), seats);
                    return 0;
                });
    }

    protected void byLink(String token, boolean yes) throws Exception {
        as(
                null,
                () -> {
                    answers.answerByLink(token, yes);
                    return 0;
                });
    }

    protected static List<String> uids(String calendar) {
        return Pattern.compile("UID:(\\S+)")
                .matcher(calendar)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    protected String token() {
        Matcher link = TOKEN.matcher(mail("body", "seat-invitation"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** The newest that was sent with such a mail, its lines unfolded. */
    protected String calendar(String template) {
        return ask(
                        "select calendar from outbox_mail where event_id = ? and template = ?"
                                + " and calendar is not null order by id desc limit 1",
                        event,
                        template)
                .toString()
                .replace("\r\n ", "")
                .replace("\r\n", "\n");
    }

    protected String mail(String column, String template) {
        return ask(
                        "select "
                                + column
                                + " from outbox_mail where event_id = ? and template = ? order by id desc limit 1",
                        event,
                        template)
                .toString();
    }

    protected long mails(String template) {
        return count(
                "select count(*) from outbox_mail where event_id = ? and template = ?",
                event,
                template);
    }

    protected String status(long nomination) {
        return ask("select status from nomination where id = ?", nomination).toString();
    }

    protected int version() {
        return Math.toIntExact(count("select version from event where id = ?", event));
    }

    protected long active(String unit) {
        return count(
                """
                select count(*) from nomination n join allocation a on a.id = n.allocation_id
                where n.event_id = ? and a.organisation_id = ?
                and n.status in ('NOMINATED', 'INVITED', 'ACCEPTED', 'ATTENDED', 'NO_SHOW')
                """,
                event,
                organisation(unit));
    }

    protected long organisation(String name) {
        return count("select id from organisation where name = ? and valid_to is null", name);
    }

    protected long count(String sql, Object... parameters) {
        return ((Number) ask(sql, parameters)).longValue();
    }

    /** Reads with a connection of its own, also from other threads. */
    protected Object ask(String sql, Object... parameters) {
        try (Connection connection = database.getConnection()) {
            return ask(connection, sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    protected static Object ask(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                assertThat(rows.next()).as(sql).isTrue();
                return rows.getObject(1);
            }
        }
    }

    protected static void tellWhoActs(Connection connection) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select set_config('motesplats.told', 'yes', true)")) {
            statement.executeQuery();
        }
    }
}
