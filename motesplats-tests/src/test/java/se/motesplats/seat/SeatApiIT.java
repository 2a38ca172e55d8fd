package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.account.token.service.ApiTokenService;
import se.motesplats.account.token.service.CreateApiToken;
import se.motesplats.api.ApiClient;
import se.motesplats.checkin.service.CheckInCodes;
import se.motesplats.it.Participants;
import se.motesplats.seat.board.service.BoardExport;
import se.motesplats.seat.board.service.BoardService;
import se.motesplats.seat.board.service.SeatBoard;
import se.motesplats.seat.waiting.service.ReserveRow;
import se.motesplats.seat.waiting.service.ReserveService;
import se.motesplats.shared.Permission;
import se.motesplats.shared.sheet.service.SheetFormat;
import se.motesplats.signup.service.ParticipantFilter;
import se.motesplats.signup.service.ParticipantOverview;
import se.motesplats.signup.service.ParticipantRow;
import se.motesplats.signup.service.ParticipantService;

/** Seats through the REST interface: the same rights as the pages, and nothing done twice. */
@ArquillianTest
class SeatApiIT extends SeatProof {

    private static final String CHEF = "chef.partille";
    private static final String PARTILLE = "Partille";
    private static final String HISINGEN = "Socialförvaltning Hisingen";
    private static final String CENTRUM = "Socialförvaltning Centrum";
    private static final Set<Permission> NAMING =
            Set.of(Permission.SEAT_VIEW, Permission.SEAT_NOMINATE);

    /** Inhabitants 2020 of four municipalities. */
    private static final Map<String, Long> WEIGHTS_2020 =
            Map.of("1480", 583_056L, "1481", 69_364L, "1402", 39_289L, "1407", 12_923L);

    @Inject private ApiTokenService tokens;
    @Inject private ParticipantService participants;
    @Inject private BoardService boards;
    @Inject private ReserveService reserves;
    @Inject private CheckInCodes codes;
    @Inject private HttpServletRequest request;

    private ApiClient api = new ApiClient("");

    @BeforeEach
    void call_the_server_that_runs_this() {
        api =
                new ApiClient(
                        "http://127.0.0.1:"
                                + request.getLocalPort()
                                + request.getContextPath()
                                + "/api/v1");
    }

    // The calculation ----------------------------------------------------------------------------

    @Test
    void distributes_seats_for_whoever_has_a_token() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        ApiClient.Answer answer =
                post("/apportionments", calculation("sainte_lague", 100, ""), token, null);
        assertThat(answer.status()).isEqualTo(200);
        JsonObject result = answer.json();
        Map<String, Integer> seats = seats(result);
        // The 83rd seat of Göteborg would cost 583056/165, less than the last seat of any other.
        assertThat(seats).isEqualTo(Map.of("1480", 82, "1481", 10, "1402", 6, "1407", 2));
        assertThat(result.getInt("unallocated")).isZero();
        assertThat(result.getJsonArray("awards")).hasSize(100);
        assertThat(result.getInt("awardsLeftOut")).isZero();
        JsonObject first = result.getJsonArray("awards").getJsonObject(0);
        assertThat(first.getString("code")).isEqualTo("1480");
        assertThat(first.getString("ground")).isEqualTo("quotient");
    }

    @Test
    void says_how_many_awards_it_leaves_out() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        JsonObject result =
                post(
                                "/apportionments",
                                calculation("dhondt", 100_000, ", \"awardLimit\": 5"),
                                token,
                                null)
                        .json();
        assertThat(result.getJsonArray("awards")).hasSize(5);
        assertThat(result.getInt("awardsLeftOut")).isEqualTo(99_995);
    }

    @Test
    void gives_no_more_than_asked_for_and_shows_what_nobody_can_take() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        JsonObject result =
                post(
                                "/apportionments",
                                """
                                {"method": "equal", "seats": 10, "tieRule": ["code"],
                                 "units": [{"code": "a", "weight": 1, "cap": 4}, {"code": "b", "weight": 1, "requested": 3}]}
                                """,
                                token,
                                null)
                        .json();
        assertThat(seats(result)).isEqualTo(Map.of("a", 4, "b", 3));
        assertThat(result.getInt("unallocated")).isEqualTo(3);
    }

    @Test
    void names_the_field_of_everything_that_is_wrong() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        ApiClient.Answer answer =
                post(
                        "/apportionments",
                        """
                        {"method": "guess", "seats": 1.5, "firstDivisor": 4, "tieRule": ["luck"], "seets": 3,
                         "units": [{"code": "a", "weight": -1}, {"code": "b", "weight": 1.5}, {"code": "b", "weight": "2"},
                                   {"code": "c", "weight": 1e999999999}, {"weight": 3, "minimum": 4, "cap": 3}, 7]}
                        """,
                        token,
                        null);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(fields(answer))
                .containsExactlyInAnyOrder(
                        "method",
                        "seats",
                        "firstDivisor",
                        "tieRule[0]",
                        "seets",
                        "units[0].weight",
                        "units[1].weight",
                        "units[2].weight",
                        "units[2].code",
                        "units[3].weight",
                        "units[4].code",
                        "units[4].cap",
                        "units[5]");
        assertThat(answer.json().toString())
                .contains("negativt", "heltal", "högsta antalet, 3, är lägre än det lägsta, 4")
                .doesNotContain("??");
    }

    @Test
    void says_both_numbers_when_the_minimums_need_too_many_seats() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        ApiClient.Answer answer =
                post(
                        "/apportionments",
                        """
                        {"method": "equal", "seats": 5, "units": [{"code": "a", "weight": 1, "minimum": 4},
                                                                  {"code": "b", "weight": 1, "minimum": 3}]}
                        """,
                        token,
                        null);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().getString("type"))
                .isEqualTo("urn:motesplats:problem:seat.minimumTooLarge");
        assertThat(answer.json().getString("detail")).contains("7", "5");
    }

    @Test
    void refuses_what_it_cannot_read() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        String whole = calculation("equal", 1, "");
        Map<String, String> unreadable = new HashMap<>();
        for (String body : List.of("", "{", "[]", "7", "{\"a\":}")) {
            unreadable.put(body, body);
        }
        unreadable.put("nested", "{\"method\": " + "[".repeat(1_001) + "]".repeat(1_001) + "}");
        unreadable.put("nested without an end", "[".repeat(100_000));
        unreadable.put(
                "digits", whole.replace("\"seats\": 1", "\"seats\": " + "1".repeat(1_000_000)));
        unreadable.put(
                "decimals", whole.replace("\"seats\": 1", "\"seats\": 1." + "1".repeat(2_000)));
        unreadable.put("exponent", whole.replace("\"seats\": 1", "\"seats\": 1e99999999999"));
        unreadable.put("text behind", whole + " x");
        unreadable.put("a second document", whole + " {}");
        unreadable.put("a key twice", whole.replaceFirst("\\{", "{\"seats\": 2, "));
        unreadable.forEach(
                (what, body) -> {
                    ApiClient.Answer answer = post("/apportionments", body, token, null);
                    assertThat(answer.status()).as(what).isEqualTo(400);
                    assertThat(answer.json().getString("type")).as(what).isEqualTo("about:blank");
                });
        String large = "{\"method\": \"" + "x".repeat(2_000_000) + "\"}";
        assertThat(post("/apportionments", large, token, null).status()).isEqualTo(413);
        Map<String, String> form = new HashMap<>(headers(token, null));
        form.put("Content-Type", "application/x-www-form-urlencoded");
        assertThat(api.send("POST", "/apportionments", form, "seats=1").status()).isEqualTo(415);
        for (String type : List.of("bogus", "a/b/c", "application/json; charset=\"utf")) {
            form.put("Content-Type", type);
            ApiClient.Answer answer = api.send("POST", "/apportionments", form, whole);
            assertThat(answer.status()).as(type).isEqualTo(400);
            assertThat(answer.header("Content-Type")).as(type).hasValue("application/problem+json");
            assertThat(answer.json().getString("instance")).endsWith("/api/v1/apportionments");
        }
    }

    @Test
    void refuses_codes_that_name_nothing() throws Exception {
        String token = token("emil.ek", Set.of(), false);
        for (String code : List.of("", " ", "x".repeat(100_000), "a\\u0000", "a\\n", "\\ud800")) {
            ApiClient.Answer answer =
                    post(
                            "/apportionments",
                            "{\"method\": \"equal\", \"seats\": 1, \"units\": [{\"code\": \"%s\", \"weight\": 1}]}"
                                    .formatted(code),
                            token,
                            null);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(fields(answer)).containsExactly("units[0].code");
        }
    }

    @Test
    void asks_for_the_token_before_it_looks_at_what_was_sent() {
        for (String path :
                List.of(
                        "/apportionments",
                        "/events/1/nominations",
                        "/events/1/reserves",
                        "/events/1/returns",
                        "/events/1/arrivals",
                        "/events/1/arrivals/1/undo",
                        "/nominations/1/withdrawal",
                        "/nominations/1/substitution")) {
            for (String body : List.of("", "{", "{}", "{\"other\": 1}", "[".repeat(10_000))) {
                assertThat(post(path, body, null, null).status()).as(path).isEqualTo(401);
            }
        }
        assertThat(api.get("/events/1/nominations", null).status()).isEqualTo(401);
        assertThat(api.get("/events/1/participants?order=x&q=%00", null).status()).isEqualTo(401);
    }

    @Test
    void a_zero_in_a_parameter_or_a_text_is_refused_by_name() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        for (String list : List.of("nominations", "participants", "reserves")) {
            ApiClient.Answer answer =
                    api.get(
                            "/events/"
                                    + event
                                    + "/"
                                    + list
                                    + "?q=a%00b&organisation="
                                    + organisation(PARTILLE),
                            token);
            assertThat(answer.status()).as(list).isEqualTo(400);
            assertThat(fields(answer)).containsExactly("q");
        }
        ApiClient.Answer named =
                post(
                        nominations(),
                        people(1, "refuse").replace("\"Api\"", "\"A\\u0000\""),
                        token,
                        null);
        assertThat(named.status()).isEqualTo(422);
        assertThat(fields(named)).contains("people[0].givenName");
        assertThat(active(PARTILLE)).isZero();
    }

    // Writing ------------------------------------------------------------------------------------

    @Test
    void a_manager_names_takes_back_replaces_and_returns() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        ApiClient.Answer named = post(nominations(), people(2, "refuse"), token, null);
        assertThat(named.status()).isEqualTo(201);
        assertThat(named.json().getInt("seated")).isEqualTo(2);
        List<Long> ids = listed(token);
        assertThat(ids).hasSize(2);

        ApiClient.Answer replaced =
                post(
                        "/nominations/" + ids.get(0) + "/substitution",
                        "{\"substitute\": " + newcomer() + ", \"agreed\": true}",
                        token,
                        null);
        assertThat(replaced.status()).as(replaced.json().toString()).isEqualTo(201);
        long substitute = replaced.json().getJsonNumber("id").longValue();
        assertThat(status(substitute)).isEqualTo("ACCEPTED");

        ApiClient.Answer withdrawn =
                post("/nominations/" + ids.get(1) + "/withdrawal", "{}", token, null);
        assertThat(withdrawn.status()).isEqualTo(200);
        assertThat(status(ids.get(1))).isEqualTo("CANCELLED");

        ApiClient.Answer returned = post(returns(), returning(2), token, null);
        assertThat(returned.status()).isEqualTo(200);
        assertThat(post(returns(), returning(1), token, null).status())
                .as("none is free any more")
                .isEqualTo(409);
        assertThat(active(PARTILLE)).isEqualTo(1);

        ApiClient.Answer waiting =
                post(
                        "/events/" + event + "/reserves",
                        "{\"organisation\": "
                                + organisation(PARTILLE)
                                + ", \"people\": ["
                                + newcomer()
                                + "]}",
                        token,
                        null);
        assertThat(waiting.status()).isEqualTo(201);
        assertThat(waiting.json().getJsonArray("items")).hasSize(1);
        assertThat(
                        api.get(
                                        "/events/"
                                                + event
                                                + "/reserves?organisation="
                                                + organisation(PARTILLE),
                                        token)
                                .json()
                                .getJsonArray("items"))
                .hasSize(1);
    }

    @Test
    void a_nomination_is_taken_back_without_a_body() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        post(nominations(), people(2, "refuse"), token, null);
        List<Long> ids = listed(token);
        String first = "/nominations/" + ids.get(0);
        for (String refused :
                List.of(
                        token(CHEF, NAMING, false),
                        token(CHEF, Set.of(Permission.SEAT_VIEW), true),
                        token("emil.ek", Set.of(), true))) {
            assertThat(api.send("DELETE", first, bearer(refused), "").status()).isEqualTo(403);
        }
        assertThat(
                        api.send("DELETE", first, bearer(token("kontakt.ale", NAMING, true)), "")
                                .status())
                .isEqualTo(404);
        assertThat(api.send("DELETE", first, Map.of(), "").status()).isEqualTo(401);
        assertThat(status(ids.get(0))).isEqualTo("INVITED");

        assertThat(api.send("DELETE", first, bearer(token), "").status()).isEqualTo(200);
        assertThat(status(ids.get(0))).isEqualTo("CANCELLED");
        String second = "/nominations/" + ids.get(1) + "/withdrawal";
        assertThat(api.send("POST", second, bearer(token), "").status()).isEqualTo(200);
        assertThat(status(ids.get(1))).isEqualTo("CANCELLED");
    }

    @Test
    void more_names_than_seats_are_refused_with_the_numbers() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        ApiClient.Answer refused = post(nominations(), people(4, "refuse"), token, null);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().getString("detail")).contains("3", "4");
        assertThat(active(PARTILLE)).isZero();
        JsonObject done = post(nominations(), people(4, "reserve"), token, null).json();
        assertThat(done.getInt("seated")).isEqualTo(3);
        assertThat(done.getInt("reserves")).isEqualTo(1);
    }

    @Test
    void every_operation_refuses_the_wrong_caller() throws Exception {
        fixRound(39, 3);
        String chef = token(CHEF, NAMING, true);
        String body = people(1, "refuse");
        post(nominations(), body, chef, null);
        long named = listed(chef).get(0);
        Map<String, String> operations =
                Map.of(
                        nominations(),
                        people(1, "refuse"),
                        returns(),
                        returning(1),
                        "/events/" + event + "/reserves",
                        "{\"organisation\": "
                                + organisation(PARTILLE)
                                + ", \"people\": ["
                                + newcomer()
                                + "]}",
                        "/nominations/" + named + "/withdrawal",
                        "{}",
                        "/nominations/" + named + "/substitution",
                        "{\"substitute\": " + newcomer() + "}");
        String reading = token(CHEF, NAMING, false);
        String viewing = token(CHEF, Set.of(Permission.SEAT_VIEW), true);
        String employee = token("emil.ek", Set.of(), true);
        String other = token("kontakt.ale", NAMING, true);
        String admin = token("admin", Set.of(Permission.JOB_ADMINISTER), true);
        for (Map.Entry<String, String> operation : operations.entrySet()) {
            String path = operation.getKey();
            String what = operation.getValue();
            assertThat(post(path, what, null, null).status()).as(path).isEqualTo(401);
            for (String token : List.of(reading, viewing, employee, admin)) {
                assertThat(post(path, what, token, null).status()).as(path).isEqualTo(403);
            }
            assertThat(post(path, what, other, null).status())
                    .as(path)
                    .isEqualTo(path.startsWith("/nominations/") ? 404 : 403);
        }
        assertThat(active(PARTILLE)).isEqualTo(1);
        assertThat(status(named)).isEqualTo("INVITED");
        String reserves = "/events/" + event + "/reserves?organisation=" + organisation(PARTILLE);
        assertThat(api.get(reserves, null).status()).isEqualTo(401);
        assertThat(api.get(reserves, employee).status()).isEqualTo(403);
        assertThat(api.get(reserves, other).status()).isEqualTo(403);
        assertThat(api.get(reserves, reading).status()).isEqualTo(200);
    }

    // What an address opens -----------------------------------------------------------------------

    /** Every way of a program from a typed name and address to a seat. */
    private enum Way {
        NOMINATE,
        OVERFLOW,
        RESERVE,
        SUBSTITUTE
    }

    private static final String CONTACT = "kontakt.partille";

    @Test
    void a_program_that_knows_an_address_learns_nothing_of_who_has_it() throws Exception {
        fixRound(39, 3);
        long somebody = stranger("Sanna", "nagon." + event + "@motesplats.example", false);
        long hidden = stranger("Hilma", "gomd." + event + "@motesplats.example", true);
        List<String> addresses =
                List.of(
                        "nagon." + event + "@motesplats.example",
                        "gomd." + event + "@motesplats.example");
        for (String user : List.of(CHEF, CONTACT)) {
            String token = token(user, NAMING, true);
            for (Way way : Way.values()) {
                String nobody =
                        "ingen.%s.%s.%d@motesplats.example"
                                .formatted(user, way, event)
                                .toLowerCase(Locale.ROOT);
                String answer = go(way, token, nobody);
                assertThat(answer).as("the answer repeats what was typed").contains("Namnsson");
                for (String address : addresses) {
                    assertThat(go(way, token, address))
                            .as("%s by %s, as if nobody had the address", way, user)
                            .isEqualTo(answer);
                }
            }
        }
        assertThat(
                        ask(
                                "select string_agg(given_name || organisation_id, ',' order by given_name desc) from person where id in (?, ?)",
                                somebody,
                                hidden))
                .as("nobody is renamed or moved")
                .isEqualTo("Sanna%1$d,Hilma%1$d".formatted(organisation("Göteborg")));
    }

    @Test
    void whoever_may_not_name_is_refused_alike_for_every_address() throws Exception {
        fixRound(39, 3);
        stranger("Sanna", "nagon." + event + "@motesplats.example", false);
        stranger("Hilma", "gomd." + event + "@motesplats.example", true);
        String chef = token(CHEF, NAMING, true);
        post(nominations(), people(1, "refuse"), chef, null);
        String seat = "/nominations/" + listed(chef).get(0) + "/substitution";
        Map<String, Integer> callers =
                Map.of(
                        token("kontakt.molndal", NAMING, true), 404,
                        token("chef.hisingen", NAMING, true), 404,
                        token("karin.koordinator", Set.of(Permission.SEAT_ALLOCATE), true), 403,
                        token("emil.ek", Set.of(), true), 403,
                        token("admin", Set.of(Permission.JOB_ADMINISTER), true), 403,
                        token(CHEF, NAMING, false), 403);
        for (Map.Entry<String, Integer> who : callers.entrySet()) {
            for (String path : List.of(nominations(), "/events/" + event + "/reserves", seat)) {
                Set<String> answers = new HashSet<>();
                for (String name : List.of("nagon.", "gomd.", "ingen.")) {
                    String address = name + event + "@motesplats.example";
                    ApiClient.Answer answer =
                            post(
                                    path,
                                    path.equals(seat)
                                            ? "{\"substitute\": " + typed(address) + "}"
                                            : named(address, ""),
                                    who.getKey(),
                                    null);
                    assertThat(answer.status()).isEqualTo(path.equals(seat) ? who.getValue() : 403);
                    answers.add(answer.response().body());
                }
                assertThat(answers).as(path).hasSize(1);
                assertThat(answers.toString()).doesNotContain("Sannström", "Partille");
            }
        }
        assertThat(active(PARTILLE)).isEqualTo(1);
    }

    @Test
    void a_program_is_refused_in_its_own_words_where_an_address_is_used_or_called_otherwise()
            throws Exception {
        fixRound(65, 5);
        String token = token(CHEF, NAMING, true);
        String used = "upptagen." + event + "@motesplats.example";
        stranger("Sanna", used, false);
        String other = token("kontakt.goteborg", NAMING, true);
        String seated =
                """
                {"organisation": %d, "people": [{"givenName": "Sanna", "familyName": "Sannström", "email": "%s"}]}"""
                        .formatted(organisation("Göteborg"), used);
        assertThat(post(nominations(), seated, other, null).status()).isEqualTo(201);
        String own = "egen." + event + "@motesplats.example";
        post(nominations(), named(own, "").replace("Fel", "Egon"), token, null);
        api.send("DELETE", "/nominations/" + listed(token).get(0), bearer(token), "");
        for (Way way : Way.values()) {
            ApiClient.Answer refused = send(way, token, used);
            assertThat(refused.status()).as(way.name()).isEqualTo(409);
            assertThat(refused.json().getString("type"))
                    .isEqualTo("urn:motesplats:problem:seat.addressUsed");
            assertThat(refused.response().body())
                    .contains(used)
                    .doesNotContain("Sanna", "Sannström", "Göteborg");
            ApiClient.Answer asked = send(way, token, own);
            assertThat(asked.status()).as(way.name()).isEqualTo(409);
            assertThat(asked.json().getString("type"))
                    .isEqualTo("urn:motesplats:problem:person.otherName");
            assertThat(asked.json().getString("detail")).contains("Egon Namnsson", "Fel Namnsson");
        }
    }

    private static String typed(String address) {
        return "{\"givenName\": \"Fel\", \"familyName\": \"Namnsson\", \"email\": \"%s\"}"
                .formatted(address);
    }

    private String named(String address, String more) {
        return "{\"organisation\": %d, \"people\": [%s]%s}"
                .formatted(organisation(PARTILLE), typed(address), more);
    }

    /** Goes a way with a made-up name; what stands in its way is made before and undone after. */
    private ApiClient.Answer send(Way way, String token, String address) {
        return switch (way) {
            case NOMINATE -> post(nominations(), named(address, ""), token, null);
            case OVERFLOW ->
                    post(nominations(), named(address, ", \"overflow\": \"reserve\""), token, null);
            case RESERVE -> post("/events/" + event + "/reserves", named(address, ""), token, null);
            case SUBSTITUTE -> {
                post(nominations(), people(1, "refuse"), token, null);
                String seat = "/nominations/" + listed(token).get(0);
                ApiClient.Answer answer =
                        post(
                                seat + "/substitution",
                                "{\"agreed\": true, \"substitute\": " + typed(address) + "}",
                                token,
                                null);
                if (answer.status() != 201) {
                    api.send("DELETE", seat, bearer(token), "");
                }
                yield answer;
            }
        };
    }

    /** All that a program sees of a way and after it, without numbers, times and the address. */
    private String go(Way way, String token, String address) throws Exception {
        String unit = "?organisation=" + organisation(PARTILLE);
        String waiting = "/events/" + event + "/reserves" + unit;
        StringBuilder seen = new StringBuilder();
        if (way == Way.OVERFLOW) {
            post(nominations(), people(3, "refuse"), token, null);
        }
        ApiClient.Answer answer = send(way, token, address);
        seen.append(answer.status()).append(answer.response().body());
        for (String list :
                List.of(
                        nominations() + unit + "&q=namnsson",
                        nominations() + unit + "&q=" + address,
                        listOfParticipants("?q=namnsson"),
                        listOfParticipants("?q=" + address),
                        waiting)) {
            seen.append(api.get(list, token).response().body());
        }
        for (ReserveRow row : as(CHEF, () -> reserves.reserves(event, organisation(PARTILLE)))) {
            as(
                    CHEF,
                    () -> {
                        reserves.remove(row.reserveId());
                        return 0;
                    });
        }
        for (long id : listed(token)) {
            seen.append(api.send("DELETE", "/nominations/" + id, bearer(token), "").status());
        }
        return seen.toString()
                .replace(address, "ADDRESS")
                .replaceAll("\"(id|nomination)\":[0-9]+", "\"$1\":0")
                .replaceAll("[0-9-]{10}T[0-9:.]+Z", "TIME");
    }

    // Once ---------------------------------------------------------------------------------------

    @Test
    void tells_a_day_that_there_is_not_from_one_that_cannot_be_read() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        Map<String, String> said =
                Map.of(
                        "2027-02-29", "Den dagen finns inte i kalendern.",
                        "2027-04-31", "Den dagen finns inte i kalendern.",
                        "2027-13-01", "Den dagen finns inte i kalendern.",
                        "28 februari", "2022-03-11");
        for (String day : said.keySet()) {
            ApiClient.Answer answer =
                    post(
                            nominations(),
                            people(1, "refuse")
                                    .replaceFirst("\\{", "{\"answerBy\": \"" + day + "\", "),
                            token,
                            null);
            assertThat(answer.status()).as(day).isEqualTo(422);
            assertThat(fields(answer)).containsExactly("answerBy");
            assertThat(answer.json().toString()).as(day).contains(said.get(day));
        }
        assertThat(active(PARTILLE)).isZero();
    }

    @Test
    void the_same_request_with_the_same_key_is_done_once() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        String body = people(1, "refuse");
        ApiClient.Answer first = post(nominations(), body, token, "namn-1");
        ApiClient.Answer again = post(nominations(), body, token, "namn-1");
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(active(PARTILLE)).isEqualTo(1);

        ApiClient.Answer reused = post(nominations(), people(1, "refuse"), token, "namn-1");
        assertThat(reused.status()).isEqualTo(409);
        assertThat(reused.json().getString("type"))
                .isEqualTo("urn:motesplats:problem:api.keyReused");
        assertThat(active(PARTILLE)).isEqualTo(1);
        assertThat(post(nominations(), people(1, "refuse"), token, "en nyckel").status())
                .isEqualTo(422);
        assertThat(
                        post(nominations(), body, token("kontakt.partille", NAMING, true), "namn-1")
                                .status())
                .as("another person's key is another key")
                .isEqualTo(409);
    }

    @Test
    void what_was_refused_can_be_asked_again_with_the_same_key() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        assertThat(post(returns(), returning(4), token, "retur").status()).isEqualTo(409);
        assertThat(post(returns(), returning(3), token, "retur").status()).isEqualTo(200);
        assertThat(post(returns(), returning(3), token, "retur").status()).isEqualTo(200);
    }

    @Test
    void the_same_key_at_once_is_done_once() throws Exception {
        fixRound(39, 3);
        String token = token(CHEF, NAMING, true);
        List<Callable<ApiClient.Answer>> calls = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            calls.add(() -> post(returns(), returning(1), token, "samtidigt"));
        }
        int replayed = 0;
        for (Future<ApiClient.Answer> call : threads.invokeAll(calls)) {
            assertThat(call.get().status()).isEqualTo(200);
            replayed += call.get().header("Idempotency-Replayed").isPresent() ? 1 : 0;
        }
        assertThat(replayed).isEqualTo(7);
        assertThat(post(returns(), returning(2), token, null).status()).isEqualTo(200);
        assertThat(post(returns(), returning(1), token, null).status()).isEqualTo(409);
    }

    // Participants -------------------------------------------------------------------------------

    /** Three of Hisingen, two of Centrum, one of Partille without a shown name. */
    private Participants peopled() {
        Participants stage = new Participants(database::getConnection);
        event = stage.event("Prov av deltagare", "2027-02-01");
        stage.nomination(event, HISINGEN, "berit." + event, "ACCEPTED");
        stage.nomination(event, HISINGEN, "anna." + event, "INVITED");
        stage.nomination(event, HISINGEN, "cilla." + event, "NOMINATED");
        stage.nomination(event, CENTRUM, "david." + event, "ACCEPTED");
        stage.nomination(event, CENTRUM, "erik." + event, "INVITED");
        stage.nomination(event, PARTILLE, "aaron." + event, "ACCEPTED");
        stage.change(
                "update person set protected_identity = true where email = ?",
                "aaron." + event + "@motesplats.example");
        return stage;
    }

    @Test
    void a_manager_gets_the_people_of_own_units_and_of_no_other() throws Exception {
        Participants stage = peopled();
        ParticipantFilter all = ParticipantFilter.all(event);
        ParticipantFilter others = filter(null, organisation(CENTRUM));
        List<Long> ids =
                as("karin.koordinator", () -> participants.export(all, SheetFormat.CSV))
                        .nominationIds();
        assertThat(ids).hasSize(6);

        as(
                "chef.hisingen",
                () -> {
                    assertThat(participants.list(all, 0, 100))
                            .extracting(ParticipantRow::organisation)
                            .containsExactly(HISINGEN, HISINGEN, HISINGEN);
                    assertThat(participants.count(all)).isEqualTo(3);
                    assertThat(participants.overview(event).units())
                            .extracting(ParticipantOverview.Unit::name)
                            .containsExactly(HISINGEN);
                    assertThat(participants.export(all, SheetFormat.XLSX).nominationIds())
                            .hasSize(3);
                    assertThat(participants.rows(event, ids))
                            .as("also when the numbers of all are known")
                            .hasSize(3);
                    assertThat(participants.count(filter("david." + event, null))).isZero();
                    return 0;
                });
        denied("chef.hisingen", () -> participants.list(others, 0, 10));
        denied("chef.hisingen", () -> participants.count(others));
        denied("chef.hisingen", () -> participants.export(others, SheetFormat.CSV));
        denied(
                "chef.hisingen",
                () -> nominations.export(event, organisation(CENTRUM), SheetFormat.CSV));
        denied("chef.hisingen", () -> boards.export(event, SheetFormat.CSV));
        for (String user : List.of("emil.ek", "admin", "wilma.wester")) {
            denied(user, () -> participants.overview(event));
            denied(user, () -> participants.list(all, 0, 10));
            denied(user, () -> participants.export(all, SheetFormat.CSV));
            denied(user, () -> participants.rows(event, ids));
        }
        assertThat(as("kontakt.goteborg", () -> participants.count(all)))
                .as("above both")
                .isEqualTo(5);

        String token = token("chef.hisingen", Set.of(Permission.SEAT_VIEW), false);
        JsonObject shown = api.get(listOfParticipants(""), token).json();
        assertThat(shown.getInt("total")).isEqualTo(3);
        assertThat(shown.toString()).doesNotContain("david", "erik", CENTRUM);
        String foreign = "?organisation=" + organisation(CENTRUM);
        assertThat(api.get(listOfParticipants(foreign), token).status()).isEqualTo(403);
        assertThat(
                        api.get(
                                        listOfParticipants(
                                                "?organisation=" + organisation("Göteborg")),
                                        token)
                                .status())
                .as("what is above is not the own either")
                .isEqualTo(403);
        assertThat(api.get(listOfParticipants("?q=david"), token).json().getJsonArray("items"))
                .isEmpty();
        assertThat(api.get(listOfParticipants(""), null).status()).isEqualTo(401);
        for (String refused :
                List.of(
                        token("emil.ek", Set.of(), false),
                        token("chef.hisingen", Set.of(Permission.SEAT_NOMINATE), true),
                        token("admin", Set.of(Permission.JOB_ADMINISTER), true))) {
            assertThat(api.get(listOfParticipants(""), refused).status()).isEqualTo(403);
        }
        assertThat(
                        stage.number(
                                "select count(*) from audit_entry where event_id = ? and table_name = 'list_export'",
                                event))
                .as("two lists left the house, and the log says so")
                .isEqualTo(2);
        assertThat(
                        stage.text(
                                """
                                select string_agg(x.list || ' ' || x.format || ' ' || x.row_count || ' ' || split_part(p.email, '@', 1), ', ' order by x.id)
                                from list_export x join person p on p.id = x.reader_id where x.event_id = ?
                                """,
                                event))
                .isEqualTo(
                        "PARTICIPANTS CSV 6 karin.koordinator, PARTICIPANTS XLSX 3 chef.hisingen");
        stage.seat(event, stage.allocation(event, "Göteborgsregionen (GR)", "FREE"));
        BoardExport board = as("karin.koordinator", () -> boards.export(event, SheetFormat.XLSX));
        assertThat(board.units())
                .extracting(SeatBoard.Line::name, line -> line.numbers().named())
                .containsExactly(tuple(PARTILLE, 1L), tuple(CENTRUM, 2L), tuple(HISINGEN, 3L));
        assertThat(board.pools()).hasSize(1);
    }

    @Test
    void who_is_protected_has_no_name_in_lists_files_and_answers() throws Exception {
        peopled();
        String token = token("karin.koordinator", Set.of(Permission.SEAT_ALLOCATE), false);
        JsonObject all = api.get(listOfParticipants(""), token).json();
        assertThat(all.getInt("total")).isEqualTo(6);
        assertThat(all.toString()).doesNotContain("aaron");
        JsonObject last = all.getJsonArray("items").getJsonObject(5);
        assertThat(last).as("behind all names").doesNotContainKeys("name", "email");
        assertThat(last.getString("organisationName")).isEqualTo(PARTILLE);
        assertThat(api.get(listOfParticipants("?q=aaron"), token).json().getInt("total")).isZero();
        List<ParticipantRow> file =
                as(
                        "karin.koordinator",
                        () ->
                                participants.rows(
                                        event,
                                        participants
                                                .export(
                                                        ParticipantFilter.all(event),
                                                        SheetFormat.CSV)
                                                .nominationIds()));
        assertThat(file).hasSize(6);
        assertThat(file.get(5).name()).isNull();
        assertThat(file.get(5).email()).isNull();
        assertThat(
                        as(
                                CHEF,
                                () ->
                                        nominations.export(
                                                event, organisation(PARTILLE), SheetFormat.CSV)))
                .satisfies(
                        export -> {
                            assertThat(export.rows()).hasSize(1);
                            assertThat(export.rows().get(0).name()).isNull();
                            assertThat(export.rows().get(0).email()).isNull();
                        });
    }

    @Test
    void participants_are_filtered_ordered_and_given_in_parts() throws Exception {
        Participants stage = peopled();
        long one =
                stage.number(
                        "select n.id from nomination n join person p on p.id = n.person_id where p.email = ?",
                        "berit." + event + "@motesplats.example");
        stage.change(
                """
                with s as (insert into signup_session (id, version, event_id, session_id, title, day, starts_at, ends_at, bookable)
                           values (nextval('seq_id'), 1, ?, nextval('seq_id'), 'Val', '2027-02-01', '10:00', '11:00', true) returning id)
                insert into session_choice (id, version, event_id, signup_session_id, nomination_id, person_id, status, chosen_at)
                select nextval('seq_id'), 1, n.event_id, s.id, n.id, n.person_id, 'WAITING', now() from s, nomination n where n.id = ?
                """,
                event,
                one);
        stage.change(
                "update nomination set status = 'CANCELLED', ended_at = now() + interval '1 minute' where event_id = ? and status = 'NOMINATED'",
                event);
        String token = token("karin.koordinator", Set.of(Permission.SEAT_ALLOCATE), false);
        assertThat(names(token, "")).containsExactly("anna", "berit", "david", "erik", "-");
        assertThat(names(token, "?status=cancelled")).containsExactly("cilla");
        assertThat(names(token, "?answer=missing")).containsExactly("anna", "erik");
        assertThat(names(token, "?status=accepted&answer=given"))
                .containsExactly("berit", "david", "-");
        assertThat(names(token, "?choice=made")).containsExactly("berit");
        assertThat(names(token, "?choice=not_made&q=motesplats"))
                .containsExactly("anna", "david", "erik");
        assertThat(
                        names(
                                token,
                                "?organisation="
                                        + organisation("Göteborg")
                                        + "&order=organisation"))
                .containsExactly("david", "erik", "anna", "berit");
        assertThat(names(token, "?order=status"))
                .containsExactly("anna", "erik", "berit", "david", "-");
        assertThat(names(token, "?order=change")).hasSize(5);
        assertThat(names(token, "?q=%25")).as("a sign is a sign").isEmpty();

        List<String> parts = new ArrayList<>();
        for (int offset = 0; offset < 6; offset += 2) {
            JsonObject part =
                    api.get(listOfParticipants("?limit=2&offset=" + offset), token).json();
            assertThat(part.getInt("total")).isEqualTo(5);
            part.getJsonArray("items").stream()
                    .map(i -> String.valueOf(i.asJsonObject().get("nomination")))
                    .forEach(parts::add);
        }
        assertThat(parts).hasSize(5).doesNotHaveDuplicates();
        for (String wrong :
                List.of(
                        "?limit=101",
                        "?offset=-1",
                        "?status=x",
                        "?answer=x",
                        "?choice=x",
                        "?order=x",
                        "?organisation=x",
                        "?q=%00")) {
            assertThat(api.get(listOfParticipants(wrong), token).status()).as(wrong).isEqualTo(400);
        }
        assertThat(api.get("/events/999999/participants", token).status()).isEqualTo(404);
    }

    // Arrivals -----------------------------------------------------------------------------------

    @Test
    void a_program_at_the_door_lets_in_counts_and_takes_back() throws Exception {
        Participants stage = peopled();
        String token = token("karin.koordinator", Set.of(Permission.CHECK_IN), true);
        long berit = nominationOf(stage, "berit");
        String arrivals = "/events/" + event + "/arrivals";
        String code = "{\"code\": \"" + codes.of(berit) + "\"}";
        ApiClient.Answer in = post(arrivals, code, token, "dorr-1");
        assertThat(in.status()).as(in.response().body()).isEqualTo(200);
        assertThat(in.json().getString("verdict")).isEqualTo("WELCOME");
        assertThat(in.json().getString("name")).isEqualTo("Prov berit." + event);
        ApiClient.Answer again = post(arrivals, code, token, "dorr-1");
        assertThat(again.json()).isEqualTo(in.json());
        assertThat(again.header("Idempotency-Replayed")).contains("true");
        assertThat(post(arrivals, code, token, null).json().getString("verdict"))
                .isEqualTo("ALREADY_IN");
        JsonObject hidden =
                post(
                                arrivals,
                                "{\"nomination\": " + nominationOf(stage, "aaron") + "}",
                                token,
                                null)
                        .json();
        assertThat(hidden.getString("verdict")).isEqualTo("WELCOME");
        assertThat(hidden).doesNotContainKey("name");

        JsonObject counts = api.get(arrivals + "/counts", token).json();
        assertThat(counts.getInt("in")).isEqualTo(2);
        assertThat(counts.getInt("expected")).isEqualTo(6);
        assertThat(counts.getJsonArray("units")).hasSize(3);
        assertThat(api.get(arrivals + "?presence=in", token).json().getInt("total")).isEqualTo(2);
        JsonObject missing = api.get(arrivals + "?presence=missing&limit=1", token).json();
        assertThat(missing.getInt("total")).isEqualTo(4);
        assertThat(missing.getJsonArray("items")).hasSize(1);

        assertThat(post(arrivals + "/" + berit + "/undo", "{}", token, null).status())
                .isEqualTo(200);
        assertThat(post(arrivals + "/" + berit + "/undo", "{}", token, null).status())
                .isEqualTo(404);
        assertThat(api.get(arrivals + "/counts", token).json().getInt("in")).isEqualTo(1);
        assertThat(status(berit)).isEqualTo("ACCEPTED");

        assertThat(post(arrivals, code, token, null).json().getString("verdict"))
                .isEqualTo("WELCOME");
        assertThat(api.send("POST", arrivals + "/" + berit + "/undo", bearer(token), "").status())
                .as("without a body and a type")
                .isEqualTo(200);
        post(arrivals, code, token, null);
        ApiClient.Answer taken = api.send("DELETE", arrivals + "/" + berit, bearer(token), "");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.json().getInt("nomination")).isEqualTo((int) berit);
        assertThat(api.send("DELETE", arrivals + "/" + berit, bearer(token), "").status())
                .isEqualTo(404);
        assertThat(api.get(arrivals + "/counts", token).json().getInt("in")).isEqualTo(1);

        assertThat(post(arrivals, "{\"code\": \"3333-3333\"}", token, null).status())
                .isEqualTo(404);
        for (String none : List.of("", "x".repeat(100_000), "a\\u0000b")) {
            assertThat(post(arrivals, "{\"code\": \"" + none + "\"}", token, null).status())
                    .isEqualTo(422);
        }
        assertThat(post(arrivals, "{}", token, null).status()).isEqualTo(422);
        stage.change(
                "update nomination set status = 'CANCELLED', ended_at = now() where id = ?", berit);
        ApiClient.Answer cancelled = post(arrivals, code, token, "dorr-2");
        assertThat(cancelled.status()).isEqualTo(409);
        assertThat(cancelled.json().getString("type"))
                .isEqualTo("urn:motesplats:problem:checkin.cancelled");
        long other = stage.event("Ett annat prov", "2027-02-01");
        assertThat(
                        post("/events/" + other + "/arrivals", code, token, null)
                                .json()
                                .getString("type"))
                .isEqualTo("urn:motesplats:problem:checkin.otherEvent");

        Map<@Nullable String, Integer> refused = new HashMap<>();
        refused.put(null, 401);
        refused.put(token("karin.koordinator", Set.of(Permission.SEAT_ALLOCATE), true), 403);
        refused.put(token("chef.hisingen", NAMING, true), 403);
        refused.put(token("emil.ek", Set.of(), true), 403);
        for (Map.Entry<@Nullable String, Integer> who : refused.entrySet()) {
            assertThat(post(arrivals, code, who.getKey(), null).status()).isEqualTo(who.getValue());
            assertThat(post(arrivals + "/" + berit + "/undo", "{}", who.getKey(), null).status())
                    .isEqualTo(who.getValue());
            assertThat(
                            api.send(
                                            "DELETE",
                                            arrivals + "/" + berit,
                                            headers(who.getKey(), null),
                                            "")
                                    .status())
                    .isEqualTo(who.getValue());
            assertThat(api.get(arrivals, who.getKey()).status()).isEqualTo(who.getValue());
            assertThat(api.get(arrivals + "/counts", who.getKey()).status())
                    .isEqualTo(who.getValue());
        }
        String reading = token("karin.koordinator", Set.of(Permission.CHECK_IN), false);
        assertThat(api.get(arrivals, reading).status()).isEqualTo(200);
        assertThat(post(arrivals, code, reading, null).status()).isEqualTo(403);
    }

    // What the tests speak with -------------------------------------------------------------------

    private static String calculation(String method, int seats, String more) {
        return "{\"method\": \"%s\", \"seats\": %d%s, \"units\": [%s]}"
                .formatted(
                        method,
                        seats,
                        more,
                        WEIGHTS_2020.entrySet().stream()
                                .map(
                                        u ->
                                                "{\"code\": \"%s\", \"weight\": %d}"
                                                        .formatted(u.getKey(), u.getValue()))
                                .collect(Collectors.joining(", ")));
    }

    private ParticipantFilter filter(@Nullable String text, @Nullable Long organisation) {
        return new ParticipantFilter(
                event,
                text,
                organisation,
                null,
                ParticipantFilter.Answered.ANY,
                ParticipantFilter.Chosen.ANY,
                ParticipantFilter.Sorting.NAME);
    }

    private String listOfParticipants(String query) {
        return "/events/" + event + "/participants" + query;
    }

    /** First parts of the addresses; a dash for who has none. */
    private List<String> names(String token, String query) {
        JsonObject part = api.get(listOfParticipants(query), token).json();
        assertThat(part.getInt("total")).isEqualTo(part.getJsonArray("items").size());
        return part.getJsonArray("items").stream()
                .map(i -> i.asJsonObject().getString("email", "-").split("\\.", 2)[0])
                .toList();
    }

    private long nominationOf(Participants stage, String name) {
        return stage.number(
                "select n.id from nomination n join person p on p.id = n.person_id where n.event_id = ? and p.email = ?",
                event,
                name + "." + event + "@motesplats.example");
    }

    private static Map<String, Integer> seats(JsonObject result) {
        return result.getJsonArray("units").stream()
                .map(JsonValue::asJsonObject)
                .collect(Collectors.toMap(u -> u.getString("code"), u -> u.getInt("seats")));
    }

    private static List<String> fields(ApiClient.Answer answer) {
        return answer.json().getJsonArray("errors").stream()
                .map(e -> e.asJsonObject().getString("field"))
                .toList();
    }

    private String nominations() {
        return "/events/" + event + "/nominations";
    }

    private String returns() {
        return "/events/" + event + "/returns";
    }

    private String returning(int seats) {
        return "{\"organisation\": %d, \"seats\": %d}".formatted(organisation(PARTILLE), seats);
    }

    private String people(int number, String overflow) {
        return "{\"organisation\": %d, \"overflow\": \"%s\", \"people\": [%s]}"
                .formatted(
                        organisation(PARTILLE),
                        overflow,
                        IntStream.range(0, number)
                                .mapToObj(i -> newcomer())
                                .collect(Collectors.joining(", ")));
    }

    @Test
    void names_and_addresses_are_taken_in_one_form_and_said_what_is_wrong_with() throws Exception {
        String token = token(CHEF, NAMING, true);
        String person =
                """
                {"organisation": %d, "overflow": "refuse", "people": [{"givenName": "A\u030Asa",
                 "familyName": "O\u0308berg\u202C", "email": "%s"}]}""";
        fixRound(39, 3);
        ApiClient.Answer done =
                post(
                        nominations(),
                        person.formatted(organisation(PARTILLE), "mac+" + event + "@A\u030Are.se"),
                        token,
                        null);
        assertThat(done.status()).isEqualTo(201);
        assertThat(
                        count(
                                "select count(*) from person where given_name = 'Åsa' and family_name = 'Öberg' and email = ?",
                                "mac+" + event + "@åre.se"))
                .isEqualTo(1);
        ApiClient.Answer refused =
                post(
                        nominations(),
                        person.formatted(
                                organisation(PARTILLE), "osynlig\u200B" + event + "@prov.example"),
                        token,
                        null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.response().body()).contains("U+200B").contains("email\"");
        assertThat(
                        post(
                                        nominations(),
                                        person.formatted(
                                                organisation(PARTILLE),
                                                "ingen" + event + "@localhost"),
                                        token,
                                        null)
                                .status())
                .isEqualTo(422);
    }

    private String newcomer() {
        newcomers++;
        return """
        {"givenName": "Api", "familyName": "Ny%d", "email": "api.%d.%d@motesplats.example"}"""
                .formatted(newcomers, event, newcomers);
    }

    private List<Long> listed(String token) {
        return api
                .get(nominations() + "?organisation=" + organisation(PARTILLE), token)
                .json()
                .getJsonArray("items")
                .stream()
                .map(i -> i.asJsonObject().getJsonNumber("id").longValue())
                .toList();
    }

    private String token(String user, Set<Permission> permissions, boolean mayWrite)
            throws Exception {
        return as(
                user,
                () ->
                        tokens.create(
                                new CreateApiToken(
                                        "prov", permissions, mayWrite, LocalDate.of(2027, 3, 1))));
    }

    private ApiClient.Answer post(
            String path, String body, @Nullable String token, @Nullable String key) {
        return api.send("POST", path, headers(token, key), body);
    }

    /** Nothing but the token, as a program sends that has nothing to say. */
    private static Map<String, String> bearer(String token) {
        return Map.of("Authorization", "Bearer " + token);
    }

    private static Map<String, String> headers(@Nullable String token, @Nullable String key) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("Accept-Language", "sv");
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return headers;
    }
}
