package se.motesplats.programme;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import se.motesplats.it.Participants;
import se.motesplats.st.Stage;

/** The timetable: warnings, and placing and moving by form, by pointer and by keys alone. */
class ProgrammePageST extends Stage {

    private String event = "";

    @Test
    void conflicts_are_warned_of_beside_the_session_and_in_a_list_and_stop_nothing() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.15");
        add("Bildstöd", "Stora salen", "10", "10.45");
        assertThat(page().locator("section.m-note"))
                .containsText("Bildstöd: Stora salen är upptagen samtidigt av Inledning");
        assertThat(session("Bildstöd")).containsText("Stora salen är upptagen av Inledning");
        assertThat(session("Inledning")).containsText("Stora salen är upptagen av Bildstöd");
        axe(page());
        add("Kvällspass", "Kajen", "20", "21");
        assertThat(page().locator("section.m-note"))
                .containsText("Kvällspass: ligger utanför dagens tider");

        open("/programme/release.xhtml?event=" + event);
        assertThat(page().locator("section.m-note"))
                .containsText("Bildstöd: Stora salen är upptagen samtidigt av Inledning");
        axe(page());
    }

    @Test
    void a_session_is_picked_up_moved_put_back_and_dropped_by_keys() {
        begin();
        add("Inledning", "Stora salen", "9.30", "9.50");
        add("Bildstöd", "Kajen", "10.00", "10.45");

        handle("Inledning").focus();
        press("ArrowDown");
        assertThat(handle("Bildstöd")).isFocused();

        press("Enter", "ArrowLeft", "ArrowUp");
        assertThat(page().locator("#moveStatus")).hasText("Stora salen, 09.55–10.40");
        assertThat(handle("Bildstöd")).hasAttribute("aria-pressed", "true");
        axe(page());
        press("Escape");
        assertThat(page().locator("#moveStatus")).containsText("ligger kvar");
        assertThat(session("Bildstöd")).containsText("kl. 10.00–10.45");
        assertThat(handle("Bildstöd")).isFocused();

        press("Enter", "ArrowRight", "ArrowDown", "ArrowDown", "Enter");
        assertThat(page().locator("#messages"))
                .containsText("Bildstöd börjar nu kl. 10.10 i Dockan");
        assertThat(session("Bildstöd")).containsText("kl. 10.10–10.55");
        assertThat(handle("Bildstöd")).isFocused();
    }

    @Test
    void the_second_of_two_who_move_a_session_chooses() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        handle("Inledning").focus();
        Page other = page().context().newPage();
        other.navigate("/programme/edit.xhtml?event=" + event);
        other.getByRole(AriaRole.LINK, named("Inledning")).click();
        other.getByLabel("Titel").fill("Välkomna");
        other.getByRole(AriaRole.BUTTON, named("Spara passet")).click();
        assertThat(other.locator("#messages")).containsText("Välkomna är sparat");

        press("Enter", "ArrowDown", "Enter");
        assertThat(page().getByText("Någon annan hann spara före dig.").first()).isVisible();
        page().getByRole(AriaRole.BUTTON, named("Visa den andras version")).click();
        assertThat(page().getByLabel("Titel")).hasValue("Välkomna");
        assertThat(session("Välkomna")).containsText("kl. 09.30–10.00");
    }

    @Test
    void a_session_is_dragged_to_another_room_and_made_longer_and_that_is_undone() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        drag(session("Inledning"), 10, "Kajen", 40);
        assertThat(page().locator("#messages"))
                .containsText("Inledning börjar nu kl. 10.10 i Kajen och slutar kl. 10.40");
        assertThat(session("Inledning")).containsText("kl. 10.10–10.40");
        assertThat(handle("Inledning")).isFocused();

        drag(session("Inledning").locator(".m-resize"), 2, "Kajen", 20);
        assertThat(session("Inledning")).containsText("kl. 10.10–11.00");

        page().getByRole(AriaRole.BUTTON, named("Ångra: Inledning")).click();
        assertThat(session("Inledning")).containsText("kl. 10.10–10.40");
        page().keyboard().press("Control+z");
        assertThat(session("Inledning")).containsText("kl. 09.30–10.00");
        page().keyboard().press("Control+y");
        assertThat(session("Inledning")).containsText("kl. 10.10–10.40");
        assertThat(session("Inledning")).containsText("Kajen");
        axe(page());
    }

    @Test
    void a_finger_takes_a_session_by_its_handle_to_another_day_and_a_mouse_takes_it_back() {
        begin();
        page().setViewportSize(1900, 1000);
        add("Inledning", "Stora salen", "9.30", "10.00");
        BoundingBox grip = handle("Inledning").boundingBox();
        BoundingBox column = column("Kajen", 1);
        double x = grip.x + grip.width / 2;
        double y = grip.y + grip.height / 2;
        CDPSession finger = page().context().newCDPSession(page());
        JsonObject on = new JsonObject();
        on.addProperty("enabled", true);
        finger.send("Emulation.setTouchEmulationEnabled", on);
        touch(finger, "touchStart", x, y);
        for (int i = 1; i <= 5; i++) {
            touch(finger, "touchMove", x + (column.x + column.width / 2 - x) * i / 5, y);
        }
        touch(finger, "touchEnd");
        assertThat(page().locator("#messages"))
                .containsText("Inledning börjar nu torsdag 22 april 2032");
        assertThat(page().locator(".m-day").nth(1).locator(".m-session"))
                .containsText("kl. 09.30–10.00");
        on.addProperty("enabled", false);
        finger.send("Emulation.setTouchEmulationEnabled", on);
        finger.detach();

        drag(session("Inledning"), 10, column("Stora salen", 0), 30);
        assertThat(page().locator("#messages"))
                .containsText("Inledning börjar nu onsdag 21 april 2032");
        assertThat(page().locator(".m-day").first().locator(".m-session"))
                .containsText("kl. 10.00–10.30");
    }

    private static void touch(CDPSession finger, String type, double... at) {
        JsonObject event = new JsonObject();
        event.addProperty("type", type);
        JsonArray points = new JsonArray();
        if (at.length > 0) {
            JsonObject point = new JsonObject();
            point.addProperty("x", at[0]);
            point.addProperty("y", at[1]);
            points.add(point);
        }
        event.add("touchPoints", points);
        finger.send("Input.dispatchTouchEvent", event);
    }

    @Test
    void without_scripts_a_session_is_placed_and_moved_by_the_form() {
        begin();
        try (BrowserContext plain =
                page().context()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false)
                                        .setLocale("sv-SE")
                                        .setBaseURL(url()))) {
            plain.addCookies(page().context().cookies());
            Page shown = plain.newPage();
            shown.navigate("/programme/edit.xhtml?event=" + event);
            shown.getByLabel("Titel").fill("Inledning");
            shown.locator("[id='form:roomId']").selectOption(new SelectOption().setIndex(1));
            shown.locator("[id='form:startsAt']").fill("9.30");
            shown.locator("[id='form:endsAt']").fill("10.00");
            shown.getByRole(AriaRole.BUTTON, named("Lägg in passet")).click();
            assertThat(shown.locator("#messages")).containsText("Inledning är sparat");
            assertThat(shown.locator(".m-session")).containsText("kl. 09.30–10.00");
            assertThat(shown.locator(".m-move")).isHidden();
            shown.locator(".m-session a").click();
            shown.locator("[id='form:day']").selectOption(new SelectOption().setIndex(2));
            shown.locator("[id='form:startsAt']").fill("13.00");
            shown.locator("[id='form:endsAt']").fill("13.45");
            shown.getByRole(AriaRole.BUTTON, named("Spara passet")).click();
            assertThat(shown.locator(".m-day").nth(1).locator(".m-session"))
                    .containsText("kl. 13.00–13.45");
        }
    }

    @Test
    void what_waits_is_placed_made_longer_and_taken_back_by_keys_alone() {
        begin();
        add("Bildstöd", "Kajen", "", "");
        assertThat(page().locator(".m-waiting")).containsText("Bildstöd");

        page().getByRole(AriaRole.BUTTON, named("Placera Bildstöd")).focus();
        press("Enter");
        assertThat(page().locator("#moveStatus")).containsText("Passet är lyft.");
        press("ArrowRight", "ArrowDown", "ArrowDown", "Shift+ArrowDown");
        assertThat(page().locator("#moveStatus")).hasText("Kajen, 09.10–10.00");
        axe(page());
        press("Enter");
        assertThat(page().locator("#messages"))
                .containsText("Bildstöd börjar nu kl. 09.10 i Kajen och slutar kl. 10.00");
        assertThat(handle("Bildstöd")).isFocused();
        press("Control+z");
        assertThat(page().locator("#messages")).containsText("Bildstöd väntar nu på tid och lokal");
        assertThat(page().locator(".m-waiting")).containsText("Bildstöd");
    }

    @Test
    void it_is_said_what_else_is_in_the_room_and_the_day_is_said_when_it_is_another() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        add("Bildstöd", "Slipen", "9.00", "10.00");
        handle("Bildstöd").focus();
        press("Enter", "ArrowRight", "ArrowRight");
        assertThat(page().locator("#moveStatus"))
                .hasText("torsdag 22 april 2032, v. 17, Stora salen, 09.00–10.00");
        press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft");
        assertThat(page().locator("#moveStatus"))
                .hasText("Stora salen, 09.00–10.00, samtidigt som Inledning");
        press("Escape");
        assertThat(session("Bildstöd")).containsText("kl. 09.00–10.00");
    }

    @Test
    void what_somebody_else_has_moved_meanwhile_is_not_undone() {
        begin();
        add("Inledning", "Stora salen", "9.30", "10.00");
        try (BrowserContext second = newSession("sv-SE", 1280, 900)) {
            Page other = second.newPage();
            loginByForm(other, "karin.koordinator@motesplats.example");
            other.navigate("/programme/edit.xhtml?event=" + event);
            other.getByRole(AriaRole.BUTTON, named("Flytta Inledning")).focus();
            other.keyboard().press("Enter");
            other.keyboard().press("ArrowDown");
            other.keyboard().press("Enter");
            assertThat(other.locator("#messages")).containsText("Inledning börjar nu kl. 09.35");
        }
        open("/programme/edit.xhtml?event=" + event);
        page().getByRole(AriaRole.BUTTON, named("Ångra: Inledning")).click();
        assertThat(page().locator("#messages"))
                .containsText("Inledning har ändrats av någon annan sedan dess");
        assertThat(session("Inledning")).containsText("kl. 09.35–10.05");
        assertThat(page().getByRole(AriaRole.BUTTON, named("Ångra"))).isDisabled();
    }

    @Test
    void phones_show_a_list_in_the_order_of_time_and_the_form() {
        begin();
        add("Bildstöd", "Kajen", "11.00", "11.30");
        add("Inledning", "Stora salen", "9.30", "10.00");
        page().setViewportSize(390, 844);
        assertThat(page().locator(".m-day-list").first().locator(".m-session a"))
                .hasText(new String[] {"Inledning", "Bildstöd"});
        assertThat(session("Bildstöd").getByText("Kajen")).isVisible();
        assertThat(handle("Bildstöd")).isHidden();
        axe(page());
        page().getByRole(AriaRole.LINK, named("Bildstöd")).click();
        page().locator("[id='form:startsAt']").fill("9.00");
        page().getByRole(AriaRole.BUTTON, named("Spara passet")).click();
        assertThat(page().locator(".m-day-list").first().locator(".m-session a"))
                .hasText(new String[] {"Bildstöd", "Inledning"});
    }

    @Test
    void three_hundred_sessions_in_ten_rooms_on_two_days_are_drawn_and_moved() {
        begin();
        Participants stage = participants();
        stage.change(
                "insert into room (id, version, event_id, name, capacity) select nextval('seq_id'), 1, ?, 'Sal ' || n, n + 8"
                        + " from generate_series(5, 10) n",
                Long.parseLong(event));
        stage.change(
                """
                insert into programme_session (id, version, event_id, kind, title, presenters, room_id, day, starts_at, ends_at)
                select nextval('seq_id'), 1, r.event_id, (array['SEMINAR', 'WORKSHOP', 'LECTURE', 'EXHIBITION', 'OTHER'])[1 + n % 5],
                    'Pass ' || n || ' om att bo bra', 'Person ' || n, r.id, date '2032-04-21' + n / 150,
                    time '09:00' + interval '25 minutes' * (n / 10 % 15), time '09:20' + interval '25 minutes' * (n / 10 % 15)
                from generate_series(0, 299) n
                join (select id, event_id, row_number() over (order by capacity desc) - 1 nr from room where event_id = ?) r on r.nr = n % 10
                """,
                Long.parseLong(event));
        open("/programme/edit.xhtml?event=" + event);
        assertThat(page().locator(".m-session")).hasCount(300);
        assertThat(page().locator(".m-rooms > li")).hasCount(22);
        picture(page(), "timetable-large");
        handle("Pass 9 om att bo bra").focus();
        press("Enter", "ArrowRight", "ArrowRight");
        assertThat(page().locator("#moveStatus"))
                .containsText("torsdag 22 april 2032, v. 17, Stora salen, 09.00–09.20");
        press("Enter");
        assertThat(page().locator("#messages"))
                .containsText(
                        "Pass 9 om att bo bra börjar nu torsdag 22 april 2032, kl. 09.00, i Stora salen");
        assertThat(page().locator("section.m-note"))
                .containsText("Stora salen är upptagen samtidigt av");
    }

    /** Takes it so many pixels below its top, and lets go in that column so many minutes later. */
    private void drag(Locator what, int grabbed, String room, int minutes) {
        what.scrollIntoViewIfNeeded();
        drag(what, grabbed, column(room, 0), minutes);
    }

    private BoundingBox column(String room, int day) {
        return page().locator(".m-rooms > li[data-name='" + room + "']").nth(day).boundingBox();
    }

    private void drag(Locator what, int grabbed, BoundingBox column, int minutes) {
        BoundingBox box = what.boundingBox();
        double minute =
                page().locator(".m-day-body").first().boundingBox().height
                        / (60.0
                                * Integer.parseInt(
                                        page().locator(".m-timetable").getAttribute("data-hours")));
        page().mouse().move(box.x + 20, box.y + grabbed);
        page().mouse().down();
        page().mouse()
                .move(
                        column.x + column.width / 2,
                        box.y + grabbed + minutes * minute,
                        new Mouse.MoveOptions().setSteps(5));
        page().mouse().up();
    }

    private void begin() {
        login("karin.koordinator@motesplats.example");
        event = newEvent(page(), "Prov av program", LocalDate.of(2032, 4, 21));
    }

    private void add(String title, String room, String starts, String ends) {
        open("/programme/edit.xhtml?event=" + event);
        page().getByLabel("Titel").fill(title);
        String choice =
                page().locator("[id='form:roomId'] option")
                        .filter(new Locator.FilterOptions().setHasText(room))
                        .innerText();
        page().locator("[id='form:roomId']").selectOption(new SelectOption().setLabel(choice));
        page().locator("[id='form:startsAt']").fill(starts);
        page().locator("[id='form:endsAt']").fill(ends);
        page().getByRole(AriaRole.BUTTON, named("Lägg in passet")).click();
        assertThat(page().locator("#messages")).containsText(title + " är sparat");
    }

    private Locator session(String title) {
        return page().locator(".m-session")
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page().locator(
                                                        "a",
                                                        new Page.LocatorOptions()
                                                                .setHasText(title))));
    }

    private Locator handle(String title) {
        return page().getByRole(AriaRole.BUTTON, named("Flytta " + title));
    }

    private void press(String... keys) {
        for (String key : keys) {
            page().keyboard().press(key);
        }
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
