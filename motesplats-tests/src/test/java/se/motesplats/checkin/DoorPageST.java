package se.motesplats.checkin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
import se.motesplats.shared.sheet.service.TableReader;
import se.motesplats.shared.sheet.service.TableRow;
import se.motesplats.st.Stage;
import se.motesplats.stand.Http;

/** The door and the participant's own page in a browser, with and without network and camera. */
class DoorPageST extends Stage {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    private Participants stage;
    private long event;

    @BeforeEach
    void open_an_event_today() {
        stage = participants();
        String today =
                stage.text(
                        "select ((now() + shift_seconds * interval '1 second') at time zone"
                                + " 'Europe/Stockholm')::date::text from app_clock");
        event = stage.event("Dörrprov " + System.nanoTime(), today);
    }

    @Test
    void typed_codes_are_answered_and_kept_while_the_network_is_away() {
        String first = codeOf(seat("a"));
        long second = seat("b");
        String away = codeOf(second);
        login("karin.koordinator@motesplats.example");
        Page door = open("/checkin/scan.xhtml?event=" + event);
        assertThat(door.locator("#doorCounts")).containsText("0 inne av 2");
        axe(door);

        type(door, first);
        assertThat(door.locator("#doorResult")).containsText("Välkommen");
        assertThat(door.locator("#doorCounts")).containsText("1 inne av 2");
        type(door, first.toLowerCase(java.util.Locale.ROOT));
        assertThat(door.locator("#doorResult")).containsText("Redan inne");
        type(door, "3333-3333");
        assertThat(door.locator("#doorResult")).containsText("Okänd kod");

        type(door, "Ingen Alls-Så");
        assertThat(door.locator("#doorResult")).containsText("Ingen som heter så har en plats");
        type(door, "Prov");
        assertThat(door.locator("#doorResult")).containsText("2 träffar");
        assertThat(door.locator("#doorFound li")).hasCount(2);

        door.context().setOffline(true);
        type(door, "4444-4444");
        assertThat(door.locator("#doorResult")).containsText("svaret är preliminärt");
        String late = codeOf(seat("c"));
        type(door, late);
        assertThat(door.locator("#doorResult")).containsText("Okänd kod");
        assertThat(door.locator("#doorWaiting")).containsText("2 väntar på att skickas");
        door.context().setOffline(false);
        assertThat(door.locator("#doorWaiting")).isHidden();
        assertThat(door.locator("#doorResult")).containsText("När nätet kom tillbaka");
        assertThat(door.locator("#doorResult")).containsText("Välkommen");
        assertThat(door.locator("#doorCounts")).containsText("2 inne av 3");

        door.context().setOffline(true);
        type(door, away);
        assertThat(door.locator("#doorResult")).containsText("Nätet är borta");
        assertThat(door.locator("#doorResult")).containsText("Välkommen");
        assertThat(door.locator("#doorWaiting")).containsText("1 väntar på att skickas");
        type(door, away);
        assertThat(door.locator("#doorResult")).containsText("Redan inne");
        assertThat(door.locator("#doorWaiting")).containsText("2 väntar på att skickas");
        axe(door);
        assertThat(arrivals(second)).isZero();

        door.context().setOffline(false);
        assertThat(door.locator("#doorWaiting")).isHidden();
        assertThat(door.locator("#doorCounts")).containsText("3 inne av 3");
        assertThat(arrivals(second)).isEqualTo(1);

        door.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ångra: "))
                .first()
                .click();
        assertThat(door.locator("#doorResult")).containsText("Ångrat");
        assertThat(door.locator("#doorCounts")).containsText("2 inne av 3");

        door.context().clearCookies();
        type(door, "5555-5555");
        assertThat(door.locator("#doorResult")).containsText("Du är utloggad");
        // The page tries again by itself: with the second answer the first has been dealt with.
        for (int i = 0; i < 2; i++) {
            door.waitForResponse(answer -> answer.request().method().equals("POST"), () -> {});
        }
        assertThat(
                        door.locator("#doorLog li")
                                .filter(new Locator.FilterOptions().setHasText("Du är utloggad")))
                .hasCount(1);
    }

    @Test
    void a_code_of_letters_only_is_no_name_to_search_for_while_the_network_is_away() {
        String letters = codeOf(seat("bokstav"));
        for (int i = 0; letters.chars().anyMatch(Character::isDigit); i++) {
            letters = codeOf(seat("bokstav" + i));
        }
        login("karin.koordinator@motesplats.example");
        Page door = page();
        door.waitForResponse(
                        answer -> answer.url().contains("&list=1"),
                        () -> open("/checkin/scan.xhtml?event=" + event))
                .finished();
        // Its answer means that the page has read the list before.
        type(door, "3333-3333");
        assertThat(door.locator("#doorResult")).containsText("Okänd kod");

        door.context().setOffline(true);
        type(door, letters);
        assertThat(door.locator("#doorResult")).containsText("Välkommen");
        assertThat(door.locator("#doorWaiting")).containsText("1 väntar på att skickas");
        type(door, "Anna-Lena");
        assertThat(door.locator("#doorResult")).containsText("Sök på namn går inte nu");

        door.context().setOffline(false);
        assertThat(door.locator("#doorCounts")).containsText("1 inne av");
    }

    @Test
    void a_list_that_was_read_before_an_arrival_does_not_take_it_back() {
        String code = codeOf(seat("omkord"));
        login("karin.koordinator@motesplats.example");
        Page door = page();
        String before =
                door.waitForResponse(
                                answer -> answer.url().contains("&list=1"),
                                () -> open("/checkin/scan.xhtml?event=" + event))
                        .text();
        List<Route> held = new ArrayList<>();
        door.route(asked -> asked.contains("&list=1"), held::add);
        door.context().setOffline(true);
        type(door, code);
        assertThat(door.locator("#doorWaiting")).containsText("1 väntar på att skickas");
        door.context().setOffline(false);
        assertThat(door.locator("#doorCounts")).containsText("1 inne av");

        door.waitForResponse(
                        answer -> answer.url().contains("&list=1"),
                        () ->
                                held.get(0)
                                        .fulfill(
                                                new Route.FulfillOptions()
                                                        .setContentType("application/json")
                                                        .setBody(before)))
                .finished();
        // The page reads it with its next breath.
        door.evaluate("() => new Promise(read => setTimeout(read, 100))");
        assertThat(door.locator("#doorCounts")).containsText("1 inne av");
    }

    @Test
    void the_camera_reads_the_code_that_the_mail_leads_to() throws IOException {
        String code = codeOf(seat("kamera"));
        BrowserContext guest = newSession("sv-SE", 390, 844);
        Page shown = guest.newPage();
        shown.navigate("/checkin/code.xhtml?code=" + code.replace("-", ""));
        assertThat(shown.locator(".m-code-text")).hasText(code);
        axe(shown);
        film(shown.locator(".m-code svg").screenshot());
        guest.close();

        login("karin.koordinator@motesplats.example");
        page().context().grantPermissions(List.of("camera"));
        Page door = open("/checkin/scan.xhtml?event=" + event);
        door.locator("#doorCamera").click();
        assertThat(door.locator("#doorResult")).containsText("Välkommen");
        assertThat(door.locator("#doorCounts")).containsText("1 inne av 1");
        door.locator("#doorCamera").click();
        assertThat(door.locator("#doorVideo")).isHidden();
    }

    @Test
    void the_list_finds_people_lets_them_in_and_gives_a_seat_to_a_guest() {
        seat("lista");
        stage.seat(event, stage.allocation(event, "Göteborgsregionen (GR)", "FREE"));
        login("karin.koordinator@motesplats.example");
        Page list = open("/checkin/list.xhtml?event=" + event);
        assertThat(list.locator(".m-lead")).containsText("0 av 1 är inne");
        axe(list);
        list.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Släpp in")).click();
        assertThat(list.locator(".m-lead")).containsText("1 av 1 är inne");

        Page guest = open("/checkin/walkin.xhtml?event=" + event);
        axe(guest);
        guest.getByLabel("Förnamn").fill("Greta");
        guest.getByLabel("Efternamn").fill("Gäst");
        guest.getByLabel("E-postadress").fill("greta." + event + "@motesplats.example");
        guest.getByLabel("Arbetar i").selectOption("Partille");
        guest.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Ge en plats och släpp in"))
                .click();
        assertThat(guest.locator("main")).containsText("Greta Gäst har fått en plats och är inne");
    }

    @Test
    void the_own_page_shows_seat_code_and_needs_on_a_phone() {
        stage.nomination(event, "Partille", "emil.ek", "ACCEPTED");
        BrowserContext phone = newSession("sv-SE", 390, 844);
        Page own = phone.newPage();
        login(own, "emil.ek@motesplats.example");
        own.navigate("/signup/mine.xhtml?event=" + event);
        assertThat(own.locator(".m-code-text")).containsText("-");
        assertThat(own.locator("main")).containsText("Du har tackat ja");
        axe(own);
        own.getByLabel("Vegansk").check();
        own.getByLabel("Hörslinga").check();
        own.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Spara")).click();
        assertThat(own.locator("main")).containsText("Det är sparat");
        assertThat(own.getByLabel("Vegansk")).isChecked();
        assertThat(
                        (Boolean)
                                own.evaluate(
                                        "document.documentElement.scrollWidth <="
                                                + " window.innerWidth"))
                .isTrue();
        phone.close();

        login("karin.koordinator@motesplats.example");
        Page counts = open("/signup/needs.xhtml?event=" + event);
        counts.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa antalen"))
                .click();
        assertThat(counts.locator("main")).containsText("1 av 1 deltagare");
        assertThat(counts.locator("main")).containsText("Vegansk");
        axe(counts);
    }

    @Test
    void the_list_of_participants_is_filtered_turned_and_taken_out() throws IOException {
        for (int i = 0; i < 52; i++) {
            seat("deltagare" + i);
        }
        stage.nomination(event, "Ale", "=ale." + event, "INVITED");
        login("karin.koordinator@motesplats.example");
        Page list = open("/signup/participants.xhtml?event=" + event);
        assertThat(list.locator(".m-result-count")).containsText("53 personer");
        axe(list);
        list.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nästa")).click();
        assertThat(list.getByText("Sida 2 av 2")).isVisible();
        assertThat(list.locator("tbody tr")).hasCount(3);

        list.getByLabel("Svar på inbjudan").selectOption("Har inte svarat");
        list.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Visa").setExact(true))
                .click();
        assertThat(list.locator(".m-result-count")).containsText("1 person");
        assertThat(list.locator("tbody")).containsText("=ale." + event);
        axe(list);
        Download csv =
                list.waitForDownload(
                        () ->
                                list.getByRole(
                                                AriaRole.LINK,
                                                new Page.GetByRoleOptions().setName("CSV"))
                                        .click());
        assertThat(csv.suggestedFilename()).startsWith("deltagare-dorrprov-").endsWith(".csv");
        String text = Files.readString(csv.path());
        assertThat(text).startsWith("\uFEFF\"Namn\";\"E-postadress\"");
        assertThat(text.lines()).hasSize(2);
        assertThat(text)
                .contains(
                        "\"Prov =ale."
                                + event
                                + "\";\"'=ale."
                                + event
                                + "@motesplats.example\";\"Ale\"");

        list.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Ta bort filtret Svar på inbjudan: Har inte svarat"))
                .click();
        Download xlsx = list.waitForDownload(() -> list.getByText("Excel (XLSX)").click());
        List<TableRow> rows = TableReader.read(Files.readAllBytes(xlsx.path()), 100).rows();
        assertThat(rows).hasSize(54);
        assertThat(rows).noneMatch(r -> r.cells().stream().anyMatch(TableRow.Cell::isFormula));
        assertThat(rows.get(1).text(1)).endsWith("@motesplats.example");

        try (BrowserContext other = newSession("sv-SE", 390, 844)) {
            Page phone = other.newPage();
            login(phone, "chef.partille@motesplats.example");
            phone.navigate("/signup/participants.xhtml?event=" + event);
            assertThat(phone.locator(".m-result-count")).containsText("52 personer");
            assertThat(phone.locator("main")).not().containsText("=ale");
            axe(phone);
            assertThat(
                            (Boolean)
                                    phone.evaluate(
                                            "document.documentElement.scrollWidth <="
                                                    + " window.innerWidth"))
                    .isTrue();
        }
    }

    // What the tests need -----------------------------------------------------------------------

    private long seat(String name) {
        return stage.nomination(event, "Partille", name + "." + event, "ACCEPTED");
    }

    /** Computed as the application does, with the key of its database. */
    private String codeOf(long nomination) {
        CheckInCode codes = new CheckInCode(stage.text("select key from check_in_key"));
        return CheckInCode.shown(codes.of(nomination));
    }

    private long arrivals(long nomination) {
        return stage.number(
                "select count(*) from check_in where nomination_id = ? and undone_at is null",
                nomination);
    }

    private static void type(Page door, String code) {
        Locator field = door.locator("#doorCode");
        field.fill(code);
        field.press("Enter");
    }

    /**
     * A video of a second with the picture in its middle, as the browser's false camera shows it.
     */
    private static void film(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage frame = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D canvas = frame.createGraphics();
        canvas.setColor(Color.LIGHT_GRAY);
        canvas.fillRect(0, 0, WIDTH, HEIGHT);
        int size = 360;
        canvas.drawImage(
                picture, (WIDTH - size) / 2, (HEIGHT - size) / 2, size, size, Color.WHITE, null);
        canvas.dispose();
        byte[] bright = new byte[WIDTH * HEIGHT];
        frame.getRaster().getDataElements(0, 0, WIDTH, HEIGHT, bright);
        byte[] colourless = new byte[WIDTH * HEIGHT / 2];
        java.util.Arrays.fill(colourless, (byte) 128);
        try (OutputStream video = new BufferedOutputStream(Files.newOutputStream(camera()))) {
            video.write(
                    "YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                            .formatted(WIDTH, HEIGHT)
                            .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 10; i++) {
                video.write("FRAME\n".getBytes(StandardCharsets.US_ASCII));
                video.write(bright);
                video.write(colourless);
            }
        }
    }

    @Test
    void what_does_not_tell_its_length_is_not_read() throws Exception {
        byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder stranger =
                HttpRequest.newBuilder(URI.create(url() + "/checkin/door?event=" + event))
                        .header("X-Motesplats", "door")
                        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        login("karin.koordinator@motesplats.example");
        String session =
                page().context().cookies().stream()
                        .filter(c -> c.name.equals("JSESSIONID"))
                        .map(c -> c.name + '=' + c.value)
                        .findFirst()
                        .orElseThrow();
        HttpRequest coordinator = stranger.copy().header("Cookie", session).build();
        HttpClient http = Http.client().build();
        assertThat(http.send(stranger.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(303);
        assertThat(http.send(coordinator, BodyHandlers.discarding()).statusCode()).isEqualTo(400);
    }
}
