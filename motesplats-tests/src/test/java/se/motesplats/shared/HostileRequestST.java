package se.motesplats.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;
import se.motesplats.st.Stage;

/** What no browser of ours would send: nothing changes, and what is said is clear. */
class HostileRequestST extends Stage {

    private static final String EMPLOYEE = "emil.ek@motesplats.example";
    private static final String COORDINATOR = "karin.koordinator@motesplats.example";
    private static final String ME = "/account/me.xhtml";
    private static final String STATE = "jakarta.faces.ViewState";
    private static final String MEGABYTE = "A".repeat(1_000_000);

    private final ExecutorService threads = Executors.newFixedThreadPool(100);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void a_session_opens_no_interface_and_a_key_no_page() throws SQLException {
        FormClient coordinator = loggedIn(COORDINATOR);
        String proposals = "/api/v1/events/" + number("select min(id) from event") + "/proposals";
        assertThat(coordinator.get(proposals).statusCode()).isEqualTo(401);

        String key = coordinator.key("CHECK_IN");

        FormClient program = new FormClient(url());
        String[] bearer = {"Authorization", "Bearer " + key};
        assertThat(program.get("/api/v1/events", bearer).statusCode()).isEqualTo(200);
        assertThat(program.get("/api/v1/events", "Authorization", "Bearer " + key + "x"))
                .matches(a -> a.statusCode() == 401);
        HttpResponse<String> refused = program.get(ME, bearer);
        assertThat(refused.statusCode()).isEqualTo(303);
        assertThat(location(refused)).contains("/account/login.xhtml");
    }

    @Test
    void a_form_that_fits_no_page_of_the_session_changes_nothing() throws SQLException {
        FormClient employee = loggedIn(EMPLOYEE);
        Map<String, String> own = employee.form(ME, "form");
        own.put("form:phone", "031-666");
        own.put("form:save", "");
        Map<String, Map<String, String>> sent = new LinkedHashMap<>();
        sent.put("tampered", with(own, STATE, own.get(STATE) + "1"));
        sent.put("no state at all", with(own, STATE, ""));
        sent.put("hostile", with(own, STATE, "<script>"));
        sent.put("huge", with(own, STATE, "1".repeat(100_000)));
        sent.put("foreign", with(own, STATE, state(loggedIn(COORDINATOR), ME)));
        sent.put("another page's", with(own, STATE, state(employee, "/account/tokens.xhtml")));
        sent.put("stale", with(own, STATE, endedSession()));
        sent.forEach(
                (how, fields) -> {
                    HttpResponse<String> answer = employee.post(ME, fields);
                    assertThat(answer.statusCode()).as(how).isEqualTo(302);
                    assertThat(location(answer)).as(how).contains("/error/expired.xhtml?from=");
                    assertThat(answer.body()).as(how).doesNotContain("Exception", "\tat ");
                });
        Map<String, String> refused = with(own, "form:givenName", "");
        refused.put("primefaces.nonce", "\" onload=x");
        assertThat(employee.post(ME, refused).statusCode()).as("wrong nonce").isEqualTo(302);
        assertThat(employee.get("/error/expired.xhtml").body())
                .contains("Sidan har väntat för länge");
        assertThat(number("select count(*) from person where phone = '031-666'")).isZero();
        employee.post(ME, own);
        assertThat(number("select count(*) from person where phone = '031-666'"))
                .as("the same form as it was drawn")
                .isEqualTo(1);
    }

    private static String state(FormClient client, String page) {
        return client.form(page, "form").getOrDefault(STATE, "");
    }

    /** The state of a page that an earlier session of the same person showed. */
    private String endedSession() {
        FormClient before = loggedIn(EMPLOYEE);
        String state = state(before, ME);
        before.post("/account/logout", Map.of());
        return state;
    }

    @Test
    void a_megabyte_of_text_is_refused_and_stays_in_the_form() throws SQLException {
        FormClient coordinator = loggedIn(COORDINATOR);
        long people = number("select count(*) from person where length(given_name) > 200");
        for (List<String> field :
                List.of(
                        List.of(ME, "form:givenName", "form:save"),
                        List.of(ME, "form:phone", "form:save"),
                        List.of("/event/edit.xhtml", "form:title", "form:save"),
                        List.of("/event/edit.xhtml", "form:description", "form:save"))) {
            Map<String, String> form = coordinator.form(field.get(0), "form");
            form.put(field.get(1), MEGABYTE);
            form.put(field.get(2), "");
            HttpResponse<String> answer = coordinator.post(field.get(0), form);
            assertThat(answer.statusCode()).as(field.toString()).isEqualTo(200);
            assertThat(answer.body()).contains("skriv högst").contains(MEGABYTE);
        }
        assertThat(number("select count(*) from person where length(given_name) > 200"))
                .isEqualTo(people);
        assertThat(number("select count(*) from event where length(title) > 200")).isZero();
    }

    @Test
    void what_is_larger_than_any_form_is_told_the_limit() {
        FormClient coordinator = loggedIn(COORDINATOR);
        Map<String, String> form = coordinator.form(ME, "form");
        form.put("form:phone", MEGABYTE.repeat(3));
        tooLarge(coordinator.post(ME, form));
        Map<String, String> fresh = coordinator.form(ME, "form");
        tooLarge(coordinator.upload(ME, fresh, "form:file", 65 * 1024 * 1024));
    }

    private static void tooLarge(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .contains("En fil får vara högst 1\u00a0024 kB")
                .doesNotContain("Exception");
    }

    @Test
    void a_line_break_in_a_name_is_refused_at_its_field() throws SQLException {
        FormClient coordinator = loggedIn(COORDINATOR);
        Map<String, String> form = coordinator.form(ME, "form");
        form.put("form:givenName", "Karin\r\nBcc: alla@motesplats.example");
        form.put("form:save", "");
        HttpResponse<String> answer = coordinator.post(ME, form);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Skriv på en rad");
        assertThat(number("select count(*) from person where given_name like '%Bcc%'")).isZero();
    }

    @Test
    void many_requests_of_one_session_at_once_are_answered_or_asked_to_wait() throws Exception {
        FormClient coordinator = loggedIn(COORDINATOR);
        String page = "/event/edit.xhtml?event=" + number("select min(id) from event");
        assertThat(coordinator.get(page).statusCode()).isEqualTo(200);
        for (int many : List.of(20, 100, 100)) {
            List<HttpResponse<String>> answers =
                    IntStream.range(0, many)
                            .mapToObj(
                                    i ->
                                            CompletableFuture.supplyAsync(
                                                    () -> coordinator.get(page), threads))
                            .toList()
                            .stream()
                            .map(CompletableFuture::join)
                            .toList();
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .contains(200)
                    .isSubsetOf(200, 503);
            if (many == 20) {
                assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
            }
            assertThat(answers)
                    .filteredOn(a -> a.statusCode() == 503)
                    .allSatisfy(
                            a -> {
                                assertThat(a.headers().firstValue("Retry-After")).hasValue("1");
                                assertThat(a.body()).contains("Vänta någon sekund");
                            });
        }
        assertThat(coordinator.get(page).statusCode()).as("afterwards").isEqualTo(200);
    }

    @Test
    void a_form_is_still_saved_after_forty_other_pages_and_never_unknown_after_hundreds()
            throws SQLException {
        FormClient employee = loggedIn(EMPLOYEE);
        Map<String, String> early = employee.form(ME, "form");
        Map<String, String> later = employee.form(ME, "form");
        for (int i = 0; i < 40; i++) {
            employee.get(ME);
        }
        later.put("form:phone", "031-4040");
        later.put("form:save", "");
        assertThat(location(employee.post(ME, later))).doesNotContain("expired");
        assertThat(number("select count(*) from person where phone = '031-4040'")).isEqualTo(1);

        for (int i = 0; i < 125; i++) {
            employee.get(ME);
        }
        early.put("form:phone", "031-1250");
        early.put("form:save", "");
        HttpResponse<String> gone = employee.post(ME, early, "Referer", url() + ME + "?event=7");
        assertThat(gone.statusCode()).isEqualTo(302);
        assertThat(location(gone))
                .as("the way back, with what it was about")
                .contains("/error/expired.xhtml?from=%2Faccount%2Fme.xhtml%3Fevent%3D7");
        assertThat(number("select count(*) from person where phone = '031-1250'")).isZero();
    }

    @Test
    void the_character_zero_is_refused_in_every_parameter_and_field() throws SQLException {
        FormClient coordinator = loggedIn(COORDINATOR);
        long event = number("select min(id) from event");
        for (String page :
                List.of(
                        "/event/list.xhtml?q=",
                        "/proposal/list.xhtml?q=",
                        "/organisation/list.xhtml?q=",
                        "/signup/participants.xhtml?event=" + event + "&q=",
                        "/signup/participants.csv?event=" + event + "&q=",
                        "/checkin/list.xhtml?event=" + event + "&text=",
                        "/checkin/door?event=" + event + "&find=",
                        "/seat/answer.xhtml?token=",
                        "/account/login.xhtml?from=")) {
            HttpResponse<String> answer = coordinator.get(page + "a%00b");
            assertThat(answer.statusCode()).as(page).isEqualTo(400);
            assertThat(answer.body()).as(page).contains("tecknet noll");
        }
        Map<String, String> form = coordinator.form(ME, "form");
        form.put("form:phone", "031\0");
        form.put("form:save", "");
        HttpResponse<String> answer = coordinator.post(ME, form);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("tecknet noll").doesNotContain("Exception");
        assertThat(new FormClient(url()).login("emil\0", "demo").statusCode()).isEqualTo(400);
        assertThat(coordinator.get("/event/list.xhtml?q=%2500").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_of_another_organisation_is_refused_as_by_the_interface() throws SQLException {
        FormClient manager = loggedIn("chef.partille@motesplats.example");
        long event = number("select min(id) from event where published");
        long other =
                number(
                        "select id from organisation where name = 'Mölndal' and kind = 'MUNICIPALITY'");
        for (String file :
                List.of(
                        "/seat/nominations.csv?event=%d&organisation=%d",
                        "/seat/nominations.xlsx?event=%d&organisation=%d",
                        "/signup/participants.csv?event=%d&organisation=%d",
                        "/signup/participants.csv?event=%d&unit=%d")) {
            assertThat(manager.get(file.formatted(event, other)).statusCode())
                    .as(file)
                    .isEqualTo(403);
        }
    }

    @Test
    void guessing_is_stopped_before_hashing_and_learns_nothing_of_accounts() throws SQLException {
        setClock(Clock.systemUTC().instant());
        try {
            FormClient guesser = new FormClient(url());
            String[] address = {"X-Forwarded-For", "192.0.2.17"};
            String known = "petra.palm@motesplats.example";
            String unknown = "ingen@motesplats.example";
            long hashing = 0;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                String wrong = problem(guesser.login(known, "fel" + i, address));
                hashing += System.nanoTime() - start;
                assertThat(wrong).contains("hör inte ihop");
                assertThat(problem(guesser.login(unknown, "fel" + i, address))).isEqualTo(wrong);
            }
            long stopped = 0;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                String wait = problem(guesser.login(known, "demo", address));
                stopped += System.nanoTime() - start;
                assertThat(wait).contains("för många försök");
            }
            assertThat(problem(guesser.login(unknown, "demo", address)))
                    .contains("för många försök");
            assertThat(stopped).as("nanoseconds without hashing").isLessThan(hashing);

            setClock(Clock.systemUTC().instant().plus(Duration.ofMinutes(16)));
            assertThat(guesser.login(known, "demo", address).statusCode()).isEqualTo(302);
        } finally {
            resetClock();
        }
    }

    /** The message of the page, without what differs from time to time. */
    private static String problem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body()
                .replaceAll("(?s).*role=\"alert\".*?<ul>(.*?)</ul>.*", "$1")
                .replaceAll("<[^>]*>|\\s+", " ")
                .strip();
    }

    @Test
    void a_session_is_not_known_by_an_address() {
        FormClient coordinator = new FormClient(url());
        HttpResponse<String> login = coordinator.login(COORDINATOR, "demo");
        String cookie =
                login.headers().allValues("Set-Cookie").stream()
                        .filter(c -> c.startsWith("JSESSIONID="))
                        .findFirst()
                        .orElseThrow();
        String id = cookie.substring("JSESSIONID=".length(), cookie.indexOf(';'));
        FormClient thief = new FormClient(url());
        for (String path : List.of(ME, "/index.xhtml", "/", "/event/list.xhtml")) {
            HttpResponse<String> answer = thief.get(path + ";jsessionid=" + id + "?a=b");
            assertThat(answer.statusCode()).as(path).isEqualTo(302);
            assertThat(location(answer)).as(path).isEqualTo(path + "?a=b");
        }
        assertThat(thief.post(ME + ";jsessionid=" + id, Map.of("a", "b")).statusCode())
                .isEqualTo(400);
        assertThat(thief.get("/api/v1/events;jsessionid=" + id).statusCode()).isNotEqualTo(200);
        assertThat(coordinator.get(ME + ";jsessionid=planted").body()).contains("Karin");
    }

    @Test
    void no_answer_says_which_server_gives_it() throws IOException {
        for (String path :
                List.of("/", "/nowhere", "/openapi", "/api/v1/nowhere", "/%00", "/event")) {
            HttpResponse<String> answer = new FormClient(url()).get(path);
            assertThat(answer.headers().map())
                    .as(path)
                    .doesNotContainKeys("server", "x-powered-by");
            assertThat(answer.body()).as(path).doesNotContainIgnoringCase("payara");
        }
        for (String path :
                List.of(
                        "/openapi",
                        "/openapi/",
                        "/openapi/application.wadl",
                        "/application.wadl",
                        "/api/v1/application.wadl")) {
            assertThat(new FormClient(url()).get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(raw("GET / HTTP/9.9\r\nHost: x\r\n\r\n")).doesNotContain("Payara", "Server:");
    }

    /** Two hundred, which are as many as there are threads; one address of many has the rest. */
    @Test
    void bodies_that_never_come_keep_nobody_waiting() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 200; i++) {
                slow.add(
                        send(
                                "POST /account/login.xhtml HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 192.0.2."
                                        + i
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 1000\r\n\r\na="));
            }
            long start = System.nanoTime();
            assertThat(new FormClient(url()).get("/event/list.xhtml").statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as("a page is answered before the first body is given up")
                    .isLessThan(Duration.ofSeconds(15));
            assertThat(firstLine(slow.get(199))).contains("503");
            assertThat(firstLine(slow.get(0))).contains("408");
            assertThat(loggedIn(EMPLOYEE).get(ME).statusCode()).isEqualTo(200);
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void what_a_client_did_is_one_line_of_the_log() throws IOException {
        long before = traces();
        for (String request :
                List.of(
                        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET /index.xhtml?a=%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: !!\r\n\r\n",
                        form(
                                "application/x-www-form-urlencoded",
                                "Transfer-Encoding: chunked",
                                "zz\r\n"),
                        form(
                                "application/x-www-form-urlencoded; charset=x",
                                "Content-Length: 3",
                                "a=b"),
                        form("multipart/form-data", "Content-Length: 4", "abcd"),
                        form(
                                "multipart/form-data; boundary=x",
                                "Content-Length: 9",
                                "--x\r\nCont"))) {
            assertThat(raw(request)).as(request).startsWith("HTTP/1.1 ").doesNotContain(" 500 ");
        }
        for (String request :
                List.of(
                        form("multipart/form-data; boundary=x", "Content-Length: 99", "--x\r\nCo"),
                        form("application/x-www-form-urlencoded", "Content-Length: 99", "a=b"),
                        "GET /jakarta.faces.resource/components.js.xhtml?ln=primefaces HTTP/1.1\r\nHost: x\r\n\r\n"
                                .repeat(9))) {
            try (Socket leaving = send(request)) {
                leaving.setSoLinger(true, 0);
            }
        }
        // Answered after the others, by a page that is made.
        assertThat(loggedIn(EMPLOYEE).get(ME).statusCode()).isEqualTo(200);
        assertThat(traces()).as("lines of stack traces in the log").isEqualTo(before);
    }

    private static String form(String type, String length, String body) {
        return "POST /account/login.xhtml HTTP/1.1\r\nHost: x\r\nContent-Type: %s\r\n%s\r\n\r\n%s"
                .formatted(type, length, body);
    }

    private long traces() throws IOException {
        try (Stream<String> lines = Files.lines(applicationLog())) {
            return lines.filter(line -> line.startsWith("\tat ")).count();
        }
    }

    private Socket send(String request) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), URI.create(url()).getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = send(request)) {
            byte[] answer = new byte[4_096];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(0, length), StandardCharsets.ISO_8859_1);
        }
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                .readLine();
    }

    private FormClient loggedIn(String email) {
        FormClient client = new FormClient(url());
        assertThat(client.login(email, "demo").statusCode()).isEqualTo(302);
        return client;
    }

    private static Map<String, String> with(Map<String, String> form, String field, String value) {
        Map<String, String> changed = new LinkedHashMap<>(form);
        changed.put(field, value);
        return changed;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database().connectAsOwner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(query)) {
            assertThat(row.next()).isTrue();
            return row.getLong(1);
        }
    }
}
