package se.motesplats.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.motesplats.account.SecretToken;
import se.motesplats.it.Rows;
import se.motesplats.shared.Language;
import se.motesplats.shared.Permission;
import se.motesplats.shared.api.web.ApiResource;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/** The REST interface as a program meets it: what it shows, refuses and says of itself. */
@ArquillianTest
class ApiIT {

    private static final Set<Permission> ALL = Set.of(Permission.values());
    private static final String KARIN = "karin.koordinator";
    private static final String EMIL = "emil.ek";

    @Inject private HttpServletRequest request;
    @Inject private UserTransaction transaction;
    @Inject private Clock clock;
    @Inject private Caller caller;
    @Inject @Any private Instance<ApiResource> resources;
    @Inject private Rows stored;
    @PersistenceContext private EntityManager em;

    private ApiClient api = new ApiClient("");

    @BeforeEach
    void call_the_server_that_runs_this() {
        api = new ApiClient(root() + "/api/v1");
    }

    private String root() {
        return "http://127.0.0.1:" + request.getLocalPort() + request.getContextPath();
    }

    // What is public

    @Test
    void shows_series_and_events_without_a_token() throws Exception {
        ApiClient.Answer series = api.get("/series", null);
        assertThat(series.status()).isEqualTo(200);
        assertThat(series.header("Content-Type")).hasValue("application/json");
        assertThat(series.json().getInt("total")).isGreaterThanOrEqualTo(5);

        ApiClient.Answer events = api.get("/events?when=all&limit=100", null);
        JsonObject first = events.json().getJsonArray("items").getJsonObject(0);
        ApiClient.Answer one = api.get("/events/" + first.getInt("id"), null);
        assertThat(one.status()).isEqualTo(200);
        assertThat(one.json().getString("title")).isEqualTo(first.getString("title"));
    }

    @Test
    void filters_events_by_series_text_and_time() {
        JsonObject disability = item(api.get("/series", null), "code", "F");
        JsonObject past =
                api.get("/events?when=past&series=" + disability.getInt("id"), null).json();
        assertThat(past.getInt("total")).isPositive();
        assertThat(past.getJsonArray("items"))
                .allSatisfy(
                        e ->
                                assertThat(e.asJsonObject().getString("seriesName"))
                                        .isEqualTo("Mötesplats Funktionshinder"));
        assertThat(api.get("/events?when=all&text=Eriksberg", null).json().getInt("total"))
                .isPositive();
        assertThat(api.get("/events?when=all&text=%25", null).json().getInt("total")).isZero();
    }

    @Test
    void leads_from_one_part_of_a_list_to_the_next() {
        String path = "/events?when=all&limit=2";
        int total = api.get(path, null).json().getInt("total");
        assertThat(ids(path, null)).hasSize(total);
    }

    /** What is in all parts of a list. */
    private Set<Long> ids(String first, @Nullable String token) {
        Set<Long> seen = new TreeSet<>();
        String path = first;
        Pattern next = Pattern.compile("<[^>]*/api/v1([^>]*)>; rel=\"next\"");
        while (true) {
            ApiClient.Answer part = api.get(path, token);
            part.json()
                    .getJsonArray("items")
                    .forEach(e -> seen.add((long) e.asJsonObject().getInt("id")));
            Matcher link = next.matcher(part.header("Link").orElse(""));
            if (!link.find()) {
                return seen;
            }
            path = link.group(1);
        }
    }

    @Test
    void does_not_send_again_what_the_client_has() {
        ApiClient.Answer first = api.get("/series", null);
        ApiClient.Answer second =
                api.send(
                        "GET",
                        "/series",
                        Map.of("If-None-Match", first.header("ETag").orElseThrow()),
                        "");
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.response().body()).isEmpty();
    }

    @Test
    void answers_head_and_options() {
        ApiClient.Answer head = api.send("HEAD", "/series", Map.of(), "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("ETag")).isPresent();
        ApiClient.Answer options = api.send("OPTIONS", "/series", Map.of(), "");
        assertThat(options.status()).isEqualTo(200);
        assertThat(options.header("Allow").orElseThrow()).contains("GET").doesNotContain("POST");
    }

    // What is refused

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=101",
                "limit=-1",
                "limit=many",
                "limit=99999999999999999999",
                "offset=-1",
                "offset=1e3",
                "when=never",
                "series=abc",
                "series=99999999999999999999",
                "text=a%00b",
                "text=a%0D%0Ab"
            })
    void refuses_a_bad_parameter_by_name(String query) {
        ApiClient.Answer answer = api.get("/events?" + query, null);
        assertProblem(answer, 400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nothing",
                "/events/0",
                "/events/-1",
                "/events/abc",
                "/events/1%27%20or%201=1",
                "/events/999999999999999999",
                "/events/9999999999999999999999",
                "/series/0",
                "/series/1/nothing",
                "/application.wadl",
                ""
            })
    void knows_nothing_of_what_is_not_there(String path) {
        assertProblem(api.get(path, null), 404);
    }

    @Test
    void speaks_problems_below_api_also_outside_every_version() {
        assertProblem(new ApiClient(root()).get("/api/v2/events", null), 404);
        assertProblem(new ApiClient(root()).get("/api", null), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH"})
    void refuses_to_write(String method) {
        ApiClient.Answer answer =
                api.send(method, "/series", Map.of("Content-Type", "application/json"), "{}");
        assertProblem(answer, 405);
        assertThat(answer.header("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void refuses_to_answer_in_another_format() {
        assertProblem(api.send("GET", "/series", Map.of("Accept", "text/html"), ""), 406);
    }

    @Test
    void refuses_in_the_language_that_is_asked_for() {
        String swedish =
                api.send("GET", "/events/0", Map.of("Accept-Language", "sv"), "")
                        .json()
                        .getString("detail");
        String english =
                api.send("GET", "/events/0", Map.of("Accept-Language", "en"), "")
                        .json()
                        .getString("detail");
        assertThat(swedish).startsWith("Här finns ingenting");
        assertThat(english).startsWith("There is nothing here");
    }

    // Tokens

    /** What a method, a content type, an answer's type and a body can be wrong in. */
    private static final Set<String> WITH_DOCUMENT = Set.of("post", "put", "patch");

    private static final List<Map<String, String>> BAD_HEADERS =
            List.of(
                    Map.of("Content-Type", "text/plain"),
                    Map.of("Content-Type", "/;;=="),
                    Map.of("Content-Type", "application/json"),
                    Map.of("Accept", "image/png"));

    @Test
    void refuses_a_token_that_is_unknown_expired_or_revoked() throws Exception {
        Instant now = clock.instant();
        assertRefusedToken(api.get("/series", "mp_unknown"));
        assertRefusedToken(
                api.get("/series", token(KARIN, ALL, now.minus(Duration.ofMinutes(1)), null)));
        assertRefusedToken(
                api.get("/series", token(KARIN, ALL, now.plus(Duration.ofDays(1)), now)));
        assertRefusedToken(api.send("GET", "/series", Map.of("Authorization", "Basic YTpi"), ""));
        assertThat(api.get("/series", token(KARIN, ALL)).status()).isEqualTo(200);
    }

    @Test
    void refuses_the_token_of_a_closed_account() throws Exception {
        String token = token("petra.palm", ALL);
        assertThat(api.get("/series", token).status()).isEqualTo(200);
        enable("petra.palm", false);
        try {
            assertRefusedToken(api.get("/series", token));
        } finally {
            enable("petra.palm", true);
        }
    }

    @Test
    void a_token_gives_no_more_than_its_owner_may_and_it_was_made_for() throws Exception {
        long hidden = unpublishedEvent();
        String path = "/events/" + hidden;
        assertProblem(api.get(path, null), 404);
        assertProblem(api.get(path, token(EMIL, ALL)), 404);
        assertProblem(api.get(path, token(KARIN, Set.of(Permission.SEAT_VIEW))), 404);
        ApiClient.Answer seen = api.get(path, token(KARIN, Set.of(Permission.EVENT_VIEW_INTERNAL)));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().getBoolean("published")).isFalse();
    }

    @Test
    void shows_no_programme_and_no_call_of_what_is_not_published() throws Exception {
        long hidden = unpublishedEvent();
        for (String what : List.of("/programme", "/call")) {
            assertProblem(api.get("/events/" + hidden + what, null), 404);
            assertProblem(api.get("/events/0" + what, null), 404);
        }
    }

    @Test
    void asks_for_a_token_where_nothing_is_public() {
        int event = anEvent();
        for (String path :
                List.of(
                        "/proposals",
                        "/proposals/1",
                        "/events/" + event + "/proposals",
                        "/events/" + event + "/allocations",
                        "/events/" + event + "/nominations?organisation=1")) {
            assertRefusedToken(api.get(path, null));
        }
    }

    @Test
    void tells_nobody_without_a_token_what_is_wrong_with_a_request() {
        JsonObject paths = api.get("/openapi.json", null).json().getJsonObject("paths");
        int asked = 0;
        for (String path : paths.keySet()) {
            JsonObject methods = paths.getJsonObject(path);
            String address = path.replaceAll("\\{\\w+}", "1");
            boolean all = true;
            for (String method : methods.keySet()) {
                if (methods.getJsonObject(method)
                        .getJsonArray("security")
                        .contains(JsonValue.EMPTY_JSON_OBJECT)) {
                    all = false;
                    continue;
                }
                asked++;
                // With any other method the server itself refuses what comes along.
                String sent = WITH_DOCUMENT.contains(method) ? "{\"a\":" : "";
                for (Map<String, String> headers : BAD_HEADERS) {
                    ApiClient.Answer answer =
                            api.send(method.toUpperCase(Locale.ROOT), address, headers, sent);
                    assertThat(answer.status()).as(method + address + headers).isEqualTo(401);
                    assertRefusedToken(answer);
                    assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
                }
            }
            if (all) {
                assertRefusedToken(api.send("PATCH", address, BAD_HEADERS.get(0), "{}"));
            }
        }
        assertThat(asked).isGreaterThan(15);
        assertProblem(api.send("POST", "/series", BAD_HEADERS.get(0), "{}"), 405);
        assertProblem(
                api.send(
                        "GET",
                        "/proposals",
                        Map.of("Accept-Language", "en", "Accept", "text/html"),
                        ""),
                401);
    }

    @Test
    void says_what_is_wrong_to_those_who_may_ask() throws Exception {
        String path = "/events/" + anEvent() + "/nominations";
        String bearer = "Bearer " + token("kontakt.partille", ALL);
        assertProblem(
                api.send(
                        "POST",
                        path,
                        Map.of("Authorization", bearer, "Content-Type", "text/plain"),
                        "x"),
                415);
        assertProblem(
                api.send(
                        "PATCH",
                        path,
                        Map.of("Authorization", bearer, "Content-Type", "application/json"),
                        "{}"),
                405);
    }

    @Test
    void refuses_the_wrong_role() throws Exception {
        int event = anEvent();
        String emil = token(EMIL, ALL);
        assertProblem(api.get("/events/" + event + "/proposals", emil), 403);
        assertProblem(api.get("/events/" + event + "/allocations", emil), 403);
        assertProblem(
                api.get("/events/" + event + "/nominations?organisation=" + unit("Partille"), emil),
                403);
        assertProblem(
                api.get("/events/" + event + "/proposals", token("kontakt.partille", ALL)), 403);
        String onlySeats = token(KARIN, Set.of(Permission.SEAT_ALLOCATE));
        assertProblem(api.get("/events/" + event + "/proposals", onlySeats), 403);
        assertThat(api.get("/events/" + event + "/allocations", onlySeats).status()).isEqualTo(200);
        assertThat(api.get("/events/" + event + "/proposals", token(KARIN, ALL)).status())
                .isEqualTo(200);
    }

    @Test
    void refuses_the_names_of_another_organisation() throws Exception {
        String path = "/events/" + anEvent() + "/nominations";
        String contact = token("kontakt.partille", ALL);
        assertThat(api.get(path + "?organisation=" + unit("Partille"), contact).status())
                .isEqualTo(200);
        assertProblem(api.get(path + "?organisation=" + unit("Mölndal"), contact), 403);
        assertProblem(api.get(path + "?organisation=999999999", contact), 404);
        assertProblem(api.get(path, contact), 400);
        assertProblem(api.get(path + "?organisation=abc", contact), 400);
    }

    @Test
    void shows_a_draft_to_its_proposer_alone() throws Exception {
        long draft = draftOf(EMIL);
        assertThat(api.get("/proposals/" + draft, token(EMIL, ALL)).status()).isEqualTo(200);
        assertThat(ids("/proposals?limit=100", token(EMIL, ALL))).contains(draft);
        assertProblem(api.get("/proposals/" + draft, token("petra.palm", ALL)), 404);
        assertProblem(api.get("/proposals/" + draft, token(KARIN, ALL)), 404);
    }

    // What it says of itself

    @Test
    void describes_every_path_and_nothing_else() {
        JsonObject document = api.get("/openapi.json", null).json();
        Set<String> described = document.getJsonObject("paths").keySet();
        assertThat(described).isEqualTo(paths());
        assertThat(document.getString("openapi")).startsWith("3.");
    }

    @Test
    void describes_every_operation_once_with_its_schemas() {
        JsonObject document = api.get("/openapi.json", null).json();
        List<String> ids = new ArrayList<>();
        document.getJsonObject("paths")
                .values()
                .forEach(
                        p ->
                                p.asJsonObject()
                                        .values()
                                        .forEach(
                                                o -> {
                                                    JsonObject operation = o.asJsonObject();
                                                    String id = operation.getString("operationId");
                                                    ids.add(id);
                                                    for (Language language : Language.values()) {
                                                        assertThat(
                                                                        Texts.of(language)
                                                                                .containsKey(
                                                                                        "api."
                                                                                                + id))
                                                                .as(id)
                                                                .isTrue();
                                                    }
                                                    assertThat(operation.getString("summary"))
                                                            .isNotBlank();
                                                    assertThat(operation.getJsonArray("parameters"))
                                                            .allSatisfy(ApiIT::assertDescribed);
                                                }));
        assertThat(ids).doesNotHaveDuplicates().isNotEmpty();
        Matcher references =
                Pattern.compile("\"\\$ref\":\"#/components/(\\w+)/(\\w+)\"")
                        .matcher(document.toString());
        JsonObject components = document.getJsonObject("components");
        while (references.find()) {
            assertThat(components.getJsonObject(references.group(1)))
                    .containsKey(references.group(2));
        }
        components
                .getJsonObject("schemas")
                .forEach(
                        (name, schema) ->
                                assertThat(schema.asJsonObject().getString("description", ""))
                                        .as(name)
                                        .isNotBlank());
    }

    private static void assertDescribed(JsonValue parameter) {
        assertThat(parameter.asJsonObject().getString("description", ""))
                .as(parameter.toString())
                .isNotBlank();
        assertThat(parameter.asJsonObject()).containsKeys("example", "schema");
    }

    @Test
    void answers_as_it_describes() {
        JsonObject document = api.get("/openapi.json", null).json();
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");
        JsonObject page = api.get("/events?when=all", null).json();
        assertFits(page, schemas.getJsonObject("EventItemPage"));
        page.getJsonArray("items")
                .forEach(
                        e -> {
                            assertFits(e.asJsonObject(), schemas.getJsonObject("EventItem"));
                            JsonObject event =
                                    api.get("/events/" + e.asJsonObject().getInt("id"), null)
                                            .json();
                            assertFits(event, schemas.getJsonObject("Event"));
                        });
        assertFits(api.get("/events/0", null).json(), schemas.getJsonObject("Problem"));
    }

    /** One line for a shell, taken apart as a shell does. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @Test
    void every_example_of_the_document_runs_as_it_stands() throws Exception {
        String coordinator = writing(KARIN);
        String manager = writing("chef.partille");
        JsonObject document = api.get("/openapi.json", null).json();
        String server = document.getJsonArray("servers").getJsonObject(0).getString("url");
        Map<String, String> real =
                Map.of(
                        "/events/1051", "/events/" + anEvent(),
                        "organisation=14", "organisation=" + unit("Partille"),
                        "organisation=20", "organisation=" + unit("Partille"));
        List<String> examples =
                document.getJsonObject("paths").values().stream()
                        .flatMap(p -> p.asJsonObject().values().stream())
                        .map(
                                o ->
                                        o.asJsonObject()
                                                .getJsonArray("x-codeSamples")
                                                .getJsonObject(0)
                                                .getString("source"))
                        .toList();
        assertThat(examples).hasSizeGreaterThan(20);
        int answered = 0;
        for (String example : examples) {
            assertThat(example).startsWith("curl ").doesNotContain("\n", "{id}");
            String line = example;
            for (Map.Entry<String, String> id : real.entrySet()) {
                line = line.replace(id.getKey(), id.getValue());
            }
            ApiClient.Answer answer = run(line.replace("$TOKEN", coordinator), server);
            if (answer.status() == 403) {
                answer = run(line.replace("$TOKEN", manager), server);
            }
            boolean read = !example.contains(" -X ") && !example.contains(" -d ");
            if (read && !example.matches(".*/\\d+.*")) {
                assertThat(answer.status()).as(example).isEqualTo(200);
            } else {
                // Understood, though the numbers may be nobody's here.
                assertThat(answer.status())
                        .as(example + " " + answer.response().body())
                        .isIn(200, 201, 404, 409);
            }
            answered += answer.status() == 200 ? 1 : 0;
        }
        assertThat(answered).as("examples that found what they name").isGreaterThan(8);
    }

    private String writing(String user) throws Exception {
        String token = token(user, ALL);
        change(
                "update account_token set may_write = true where hash = ?1",
                new SecretToken(token).hash());
        return token;
    }

    private ApiClient.Answer run(String line, String server) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            words.add(
                    Stream.of(1, 2, 3)
                            .map(word::group)
                            .filter(g -> g != null)
                            .findFirst()
                            .orElse(""));
        }
        String method = "GET";
        String body = "";
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < words.size() - 1; i += 2) {
            String value = words.get(i + 1);
            switch (words.get(i)) {
                case "-X" -> method = value;
                case "-H" -> headers.put(value.split(": ", 2)[0], value.split(": ", 2)[1]);
                case "-d" -> {
                    body = value;
                    method = "POST";
                }
                default -> throw new AssertionError(words.get(i) + " in " + line);
            }
        }
        String address = words.get(words.size() - 1);
        assertThat(address).startsWith(server);
        return api.send(method, address.substring(server.length()), headers, body);
    }

    private static void assertFits(JsonObject value, JsonObject schema) {
        assertThat(schema.getJsonObject("properties").keySet()).containsAll(value.keySet());
        assertThat(value.keySet())
                .containsAll(schema.getJsonArray("required").getValuesAs(JsonString::getString));
    }

    /** The paths of all resources, from their annotations. */
    private Set<String> paths() {
        return resources
                .handlesStream()
                .<Class<?>>map(h -> h.getBean().getBeanClass())
                .flatMap(
                        type ->
                                Arrays.stream(type.getDeclaredMethods())
                                        .filter(
                                                m ->
                                                        m.isAnnotationPresent(GET.class)
                                                                || m.isAnnotationPresent(POST.class)
                                                                || m.isAnnotationPresent(
                                                                        DELETE.class))
                                        .map(m -> path(type, m)))
                .collect(Collectors.toSet());
    }

    private static String path(Class<?> type, Method method) {
        String below =
                method.isAnnotationPresent(Path.class)
                        ? "/" + method.getAnnotation(Path.class).value()
                        : "";
        return ("/" + type.getAnnotation(Path.class).value() + below)
                .replaceAll(":[^}]*", "")
                .replaceAll("/+", "/");
    }

    // What the tests stand on

    private static JsonObject item(ApiClient.Answer answer, String field, String value) {
        return answer.json().getJsonArray("items").stream()
                .map(JsonValue::asJsonObject)
                .filter(i -> i.getString(field).equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static void assertProblem(ApiClient.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type").orElseThrow())
                .startsWith("application/problem+json");
        JsonObject problem = answer.json();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank().doesNotContain("??", "Exception");
    }

    private static void assertRefusedToken(ApiClient.Answer answer) {
        assertProblem(answer, 401);
        assertThat(answer.header("WWW-Authenticate").orElseThrow()).startsWith("Bearer");
    }

    private String token(String user, Set<Permission> permissions) throws Exception {
        return token(user, permissions, clock.instant().plus(Duration.ofDays(1)), null);
    }

    /** Also tokens that no page would make: too old, revoked. */
    private String token(
            String user,
            Set<Permission> permissions,
            Instant expiresAt,
            @Nullable Instant revokedAt)
            throws Exception {
        SecretToken secret = SecretToken.create("mp_");
        Instant created = expiresAt.minus(Duration.ofDays(2));
        change(
                """
                insert into account_token (id, version, kind, person_id, hash, name, permissions, created_at, expires_at, revoked_at)
                select nextval('seq_id'), 1, 'API', p.id, ?1, 'test', ?2, cast(?3 as timestamptz), cast(?4 as timestamptz), cast(nullif(?5, '') as timestamptz) from person p where p.email = ?6
                """,
                secret.hash(),
                permissions.stream().map(Enum::name).collect(Collectors.joining(",")),
                created.toString(),
                expiresAt.toString(),
                revokedAt == null ? "" : revokedAt.toString(),
                user + "@motesplats.example");
        return secret.secret();
    }

    private long draftOf(String user) throws Exception {
        String title = "Utkast " + UUID.randomUUID();
        change(
                """
                insert into proposal (id, version, event_id, proposer_id, title, summary, status, created_at, edited_at)
                select nextval('seq_id'), 1, ?1, p.id, ?2, '', 'DRAFT', now(), now() from person p where p.email = ?3
                """,
                anEvent(),
                title,
                user + "@motesplats.example");
        return stored.number("select id from proposal where title = ?1", title);
    }

    private int anEvent() {
        return api.get("/events?when=all", null)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getInt("id");
    }

    private long unit(String name) {
        return stored.number(
                "select id from organisation where name = ?1 and kind = 'MUNICIPALITY'", name);
    }

    private void enable(String user, boolean enabled) throws Exception {
        change(
                "update account set enabled = ?1 where person_id = (select id from person where email = ?2)",
                enabled,
                user + "@motesplats.example");
    }

    private long unpublishedEvent() throws Exception {
        String title = "Hemlig " + UUID.randomUUID();
        change(
                """
                insert into event (id, version, series_id, number, title, season, attendance_mode, status, published, contact_person_id)
                select nextval('seq_id'), 1, e.series_id, (select max(number) + 1 from event), ?1, 'hösten 2030', 'ON_SITE', 'PLANNED',
                    false, e.contact_person_id
                from event e order by id limit 1
                """,
                title);
        return stored.number("select id from event where title = ?1", title);
    }

    private void change(String sql, Object... values) throws Exception {
        transaction.begin();
        try {
            caller.tellDatabase();
            Query statement = em.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                statement.setParameter(i + 1, values[i]);
            }
            assertThat(statement.executeUpdate()).isEqualTo(1);
        } catch (RuntimeException | AssertionError e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }
}
