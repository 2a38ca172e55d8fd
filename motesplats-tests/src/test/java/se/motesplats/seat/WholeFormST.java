package se.motesplats.seat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.motesplats.st.FormClient;

/**
 * Forms that are wrong in every field and in every way at once: what cannot be read, what is
 * missing, what breaks a constraint and what a rule refuses. All of it is said by the first answer,
 * at its field and in the list at the top, what was typed stays, and whoever mends what was said is
 * done.
 */
class WholeFormST extends SeatStage {

    private static final String ADMIN = "admin";
    private static final String PASSWORD = "demo";

    /** Of a group of boxes: none is ticked. */
    private static final String NONE = "none";

    /** Forms of several fields that are not walked, each with its reason. */
    private static final Map<String, String> NOT_WALKED =
            Map.ofEntries(
                    Map.entry("account/address:list", "one address, of whom mails came back"),
                    Map.entry("account/first:form", "needs the token that a first start prints"),
                    Map.entry("account/invitation:form", "the rules of account/me:passwordForm"),
                    Map.entry("WEB-INF/account/picture:picture", "a file and who sees it"),
                    Map.entry(
                            "proposal/decide:form",
                            "of proposals that were chosen; the rules of proposal/view"),
                    Map.entry("event/series-page:pictureForm", "a file and what it shows"),
                    Map.entry("checkin/list:filter", "a filter: nothing is refused"),
                    Map.entry(
                            "clock:form", "of the demo alone; the days are not those of a record"),
                    Map.entry("mailing/files:form", "a file"),
                    Map.entry(
                            "event/many:form",
                            "its rules name events, and are walked by themselves"),
                    Map.entry("mailing/send:copy", "a search that narrows one choice"),
                    Map.entry("mailing/send:plan", "a day and a time, of a draft"),
                    Map.entry("mailing/usual:form", "one field, what is turned on"),
                    Map.entry("WEB-INF/mailing/follow:follow", "one field of a draft can be wrong"),
                    Map.entry("design:form", "shows how fields look"),
                    Map.entry("meeting/sitting:form", "one field can be wrong"),
                    Map.entry("seat/contact:contact", "somebody known or new, looked at first"),
                    Map.entry("seat/nomination:name", "one field is sent at a time"),
                    Map.entry("seat/nomination:newcomer", "puts on a list; see AddressValidator"),
                    Map.entry("seat/nomination:passOn", "shown to units with units below"),
                    Map.entry("seat/pool:recallOneForm", "shown after a deadline"),
                    Map.entry("seat/request:answer", "shown while a round asks"),
                    Map.entry(
                            "seat/substitution:form", "two ways in one form, one after the other"),
                    Map.entry("seat/topup:topup", "numbers are looked at before they are given"),
                    Map.entry("seat/waiting:moveForm", "shown while somebody waits"),
                    Map.entry("seat/waiting:join", "two choices that are never wrong alone"),
                    Map.entry("seat/wish:wishForm", "shown after a recall"),
                    Map.entry(
                            "WEB-INF/poll/sheet:form", "answers and a text, limited by the field"),
                    Map.entry("WEB-INF/poll/sheet:own", "the rules of poll/slots:one"),
                    Map.entry("poll/final:form", "two ways in one form, looked at first"),
                    Map.entry("meeting/agenda:add", "a title and a number"),
                    Map.entry("meeting/agenda:form", "two texts, limited by the field"),
                    Map.entry("meeting/minutesedit:form", "two texts; MinutesPageST, MinutesIT"),
                    Map.entry("meeting/minutessteps:send", "one choice, of a draft"),
                    Map.entry("meeting/minutessteps:publish", "one choice, of what is approved"),
                    Map.entry("meeting/minutessteps:correct", "one text, of what is approved"),
                    Map.entry("meeting/minutesanswer:form", "one text, of who approves"),
                    Map.entry("meeting/point:form", "the rules of meeting/agenda:add"),
                    Map.entry("meeting/point:attach", "a file"),
                    Map.entry("WEB-INF/meeting/outcome:decide", "one field"),
                    Map.entry("WEB-INF/meeting/outcome:act", "one field can be wrong"),
                    Map.entry("meeting/sitting:over", "which points go on, all of them right"),
                    Map.entry("meeting/action:form", "one text, limited by the field"),
                    Map.entry("meeting/suggest:form", "the rules of meeting/agenda:add"),
                    Map.entry("meeting/template:add", "the rules of meeting/agenda:add"),
                    Map.entry("meeting/template:form", "a text and a number"),
                    Map.entry("signup/list:offer", "one number"),
                    Map.entry("signup/mine:needs", "two texts, limited by the field"),
                    Map.entry("meeting/guest:form", "one choice and a text"),
                    Map.entry("meeting/ask:form", "two fields are wrong at once in QuestionPageST"),
                    Map.entry(
                            "WEB-INF/meeting/replies:form",
                            "a choice and a text for each organisation; QuestionPageST"),
                    Map.entry("meeting/news:form", "two texts, limited by the field; NewsIT"),
                    Map.entry("meeting/post:form", "one text"),
                    Map.entry("meeting/post:hiding", "one text"),
                    Map.entry("meeting/series:rule", "finds dates, and changes nothing"),
                    Map.entry("meeting/series:form", "as many rows as there are dates; GroupIT"),
                    Map.entry("meeting/members:organisation", "one of two, walked by GroupIT"),
                    Map.entry("meeting/appoint:form", "somebody known or typed; GroupIT"),
                    Map.entry("meeting/date:form", "the rules of meeting/edit, and one of the day"),
                    Map.entry("programme/release:form", "one text"));

    /**
     * A form.
     *
     * @param wrong what is typed first, by the end of the field's name; all is reported
     * @param right what is typed then
     */
    private record Form(
            String who,
            String page,
            String parameters,
            String id,
            String button,
            Map<String, String> wrong,
            Map<String, String> right) {

        String path() {
            return '/' + page + ".xhtml" + parameters;
        }

        String name() {
            return page + ':' + id;
        }
    }

    private List<Form> forms() {
        long event = event("Alla fel på en gång");
        stage.round(event, deadline(), Map.of("Partille", 3));
        long unplanned = event("Utan fördelning");
        long now = stage.event("I dag " + System.nanoTime(), stage.today(0));
        stage.round(now, stage.today(0), Map.of("Partille", 3));
        String of = "?event=" + event;
        String day = stage.today(200);
        String later = stage.today(210);
        String long41 = "x".repeat(41);
        String person = people();
        String poll =
                "?poll="
                        + number(
                                "select id from poll where title = 'Nästa möte i Gemensam utvecklingsgrupp'");
        return List.of(
                new Form(
                        COORDINATOR,
                        "poll/edit",
                        "",
                        "form",
                        "save",
                        Map.of(
                                "title", "",
                                "minutes", "3",
                                "lastDay_input", "2020-01-01",
                                "onlineUrl", "länken",
                                "slotLimit", "0"),
                        Map.of(
                                "title", "Rätt fråga",
                                "minutes", "90",
                                "lastDay_input", day,
                                "onlineUrl", "",
                                "slotLimit", "")),
                new Form(
                        COORDINATOR,
                        "poll/slots",
                        poll,
                        "many",
                        "add",
                        Map.of("firstDay_input", "", "times", "lunch"),
                        Map.of("firstDay_input", day, "times", "9, 15.30")),
                new Form(
                        COORDINATOR,
                        "poll/slots",
                        poll,
                        "one",
                        "save",
                        Map.of("day_input", "", "time", "25.99"),
                        Map.of("day_input", day, "time", "17")),
                new Form(
                        ADMIN,
                        "site",
                        "",
                        "form",
                        "save",
                        Map.of("name", "", "colour", "#ffd400"),
                        Map.of("name", "Mötesplats", "colour", "")),
                new Form(
                        COORDINATOR,
                        "event/series-page",
                        "?series=" + number("select min(id) from event_series"),
                        "form",
                        "add",
                        Map.of("quote", "", "who", ""),
                        Map.of("quote", "En bra dag.", "who", "Ada, chef i Ale")),
                new Form(
                        COORDINATOR,
                        "meeting/edit",
                        "",
                        "form",
                        "save",
                        Map.of(
                                "name", "",
                                "startsAt", "25.99",
                                "minutes", "3",
                                "place", "",
                                "collectDays", "61"),
                        Map.of(
                                "name", "Grupp med fel",
                                "startsAt", "13.30",
                                "minutes", "90",
                                "place", "Bryggan",
                                "collectDays", "7")),
                new Form(
                        COORDINATOR,
                        "event/edit",
                        "",
                        "form",
                        "save",
                        Map.of(
                                "series", "",
                                "title", "",
                                "number", "0",
                                "day1_input", day,
                                "start1", "16",
                                "end1", "9",
                                "start2", "25.99",
                                "venue", "",
                                "caseNumber", long41,
                                "contact_hinput", ""),
                        Map.of(
                                "series", number("select max(id) from event_series"),
                                "title", "Rätt från början",
                                "number", "",
                                "day1_input", day,
                                "end1", "17",
                                "start2", "",
                                "venue", "Lindholmen",
                                "caseNumber", "",
                                "contact_input", "Karin",
                                "contact_hinput", person)),
                new Form(
                        COORDINATOR,
                        "event/edit",
                        of,
                        "form",
                        "save",
                        Map.of("number", "x", "title", "", "day2_input", later, "end2", "24.00"),
                        Map.of("number", "", "title", "Rättad", "day2_input", "", "end2", "")),
                new Form(
                        COORDINATOR,
                        "event/copy",
                        of,
                        "form",
                        "create",
                        Map.of("title", "", "season", ""),
                        Map.of("title", "Kopia", "season", "våren 2040")),
                new Form(
                        COORDINATOR,
                        "event/rooms",
                        of,
                        "form",
                        "save",
                        Map.of("name", "", "capacity", "0"),
                        Map.of("name", "Sal 7", "capacity", "30")),
                new Form(
                        COORDINATOR,
                        "event/series",
                        "",
                        "form",
                        "save",
                        Map.of("name", "", "code", "a b"),
                        Map.of("name", "Prov av formulär", "code", "PF")),
                new Form(
                        COORDINATOR,
                        "event/decide",
                        of,
                        "form",
                        "preview",
                        Map.of("day2_input", later, "end2", "24.00", "venue", ""),
                        Map.of("day2_input", "", "end2", "", "venue", "Lindholmen")),
                new Form(
                        COORDINATOR,
                        "proposal/call",
                        of,
                        "form",
                        "save",
                        Map.of(
                                "opensOn_input", later,
                                "lastDay_input", later,
                                "text", "",
                                "formats", NONE),
                        Map.of(
                                "opensOn_input",
                                stage.today(-1),
                                "lastDay_input",
                                stage.today(20),
                                "text",
                                "Lämna ett förslag.",
                                "formats",
                                "LECTURE")),
                new Form(
                        COORDINATOR,
                        "programme/edit",
                        of,
                        "form",
                        "save",
                        Map.of("title", "", "startsAt", "11", "endsAt", "10", "expected", "0"),
                        Map.of("title", "Fika", "startsAt", "9", "endsAt", "10", "expected", "")),
                new Form(
                        COORDINATOR,
                        "mailing/text",
                        "?template=seat-invitation",
                        "form",
                        "save",
                        Map.of("subject", "{{evnt}}", "body", "Hej"),
                        Map.of("subject", "Hej", "body", "Svara: {{link}}")),
                new Form(
                        COORDINATOR,
                        "mailing/write",
                        of,
                        "form",
                        "save",
                        Map.of(
                                "subjectSv",
                                "{x}",
                                "textSv",
                                "{y}",
                                "subjectEn",
                                "{z",
                                "textEn",
                                "[a](javascript:b)"),
                        Map.of(
                                "subjectSv", "Hej",
                                "textSv", "Text",
                                "subjectEn", "Hi",
                                "textEn", "Text")),
                new Form(
                        COORDINATOR,
                        "mailing/reminder",
                        of + "&kind=NAMING",
                        "form",
                        "add",
                        Map.of("amount", "999", "atTime", "25.99"),
                        Map.of("amount", "13", "atTime", "9")),
                new Form(
                        COORDINATOR,
                        "seat/allocation",
                        "?event=" + unplanned,
                        "plan",
                        "propose",
                        Map.of(
                                "seats", "0",
                                "minimum", "x",
                                "namingDeadline_input", later,
                                "firstDivisor", "9"),
                        Map.of(
                                "seats", "20",
                                "minimum", "0",
                                "namingDeadline_input", stage.today(100),
                                "firstDivisor", "1,2")),
                new Form(
                        COORDINATOR,
                        "seat/capacity",
                        of,
                        "capacity",
                        "save",
                        Map.of("onSite", "x"),
                        Map.of("onSite", "500")),
                new Form(
                        COORDINATOR,
                        "seat/pool",
                        of,
                        "rules",
                        "saveRules",
                        Map.of(
                                "recallOn_input", later,
                                "answerHours", "0",
                                "substitutionDay_input", "2032-02-31"),
                        Map.of(
                                "recallOn_input", stage.today(160),
                                "answerHours", "8",
                                "substitutionDay_input", "")),
                new Form(
                        "chef.partille",
                        "seat/holds",
                        of + "&organisation=" + organisation("Partille"),
                        "hold",
                        "submit",
                        Map.of("holdSeats", "99", "until_input", later),
                        Map.of("holdSeats", "1", "until_input", stage.today(100))),
                new Form(
                        COORDINATOR,
                        "checkin/walkin",
                        "?event=" + now,
                        "form",
                        "submit",
                        Map.of("givenName", "", "email", "nina@", "organisationId", ""),
                        Map.of(
                                "givenName", "Nina",
                                "familyName", "Ny",
                                "email", "",
                                "organisationId", Long.toString(organisation("Partille")))),
                new Form(
                        "chef.partille",
                        "account/deputies",
                        "",
                        "form",
                        "appoint",
                        Map.of("deputy_hinput", "", "from_input", "x", "to_input", ""),
                        Map.of()),
                new Form(
                        COORDINATOR,
                        "account/tokens",
                        "",
                        "form",
                        "create",
                        Map.of("name", "", "lastDay_input", "x"),
                        Map.of()),
                new Form(
                        ADMIN,
                        "account/edit",
                        "",
                        "form",
                        "save",
                        Map.of("givenName", "", "email", "Åsa@exempel", "phone", long41),
                        Map.of(
                                "givenName", "Åsa",
                                "email", "asa.formular@exempel.se",
                                "phone", "")),
                new Form(
                        ADMIN,
                        "account/edit",
                        "",
                        "form",
                        "save",
                        Map.of("givenName", "", "email", "karin.koordinator@motesplats.example"),
                        Map.of("givenName", "Bo", "email", "bo.formular@exempel.se")),
                new Form(
                        ADMIN,
                        "account/edit",
                        "?person=" + number("select max(id) from person where email like 'emil.%'"),
                        "grant",
                        "give",
                        Map.of(
                                "roleOrganisationId", "",
                                "validFrom_input", later,
                                "validTo_input", day),
                        Map.of(
                                "roleOrganisationId", Long.toString(organisation("Ale")),
                                "validFrom_input", day,
                                "validTo_input", later)),
                new Form(
                        ADMIN,
                        "account/me",
                        "",
                        "form",
                        "save",
                        Map.of("givenName", "", "phone", long41),
                        Map.of("givenName", "Adam", "phone", "")),
                new Form(
                        ADMIN,
                        "account/me",
                        "",
                        "passwordForm",
                        "change",
                        Map.of("current", "fel", "password", "kort", "repeated", ""),
                        Map.of()),
                new Form(
                        "",
                        "account/login",
                        "",
                        "login",
                        "submit",
                        Map.of("email", "", "password", ""),
                        Map.of("email", "emil.ek@motesplats.example", "password", PASSWORD)),
                new Form(
                        ADMIN,
                        "organisation/edit",
                        "?organisation=" + organisation("Ale"),
                        "form",
                        "save",
                        Map.of(
                                "name", "",
                                "code", "12",
                                "emailSuffix", "@ale",
                                "validFrom_input", later,
                                "validTo_input", day),
                        Map.of(
                                "name", "Ale",
                                "code", "1440",
                                "emailSuffix", "ale.example",
                                "validFrom_input", "",
                                "validTo_input", "")),
                new Form(
                        ADMIN,
                        "organisation/edit",
                        "?organisation=" + organisation("Ale"),
                        "population",
                        "savePopulation",
                        Map.of("year", "x", "count", "-1", "source", ""),
                        Map.of("year", "2019", "count", "31000", "source", "SCB")),
                new Form(
                        COORDINATOR,
                        "proposal/edit",
                        of,
                        "form",
                        "submit",
                        Map.of(
                                "title", "",
                                "summary", "x".repeat(4001),
                                "format", "",
                                "organisationId", ""),
                        Map.of(
                                "title", "Ett pass",
                                "summary", "Om något.",
                                "format", "LECTURE",
                                "organisationId", Long.toString(organisation("Ale")))));
    }

    private String people() {
        return number("select max(id) from person where email like 'karin.%'") + "\tKarin\t";
    }

    private String number(String sql) {
        return Long.toString(stage.number(sql));
    }

    @Test
    void all_is_said_at_once_and_who_mends_it_is_done() {
        Map<String, FormClient> clients = new HashMap<>();
        Map<String, String> failed = new TreeMap<>();
        for (Form form : forms()) {
            FormClient client =
                    clients.computeIfAbsent(
                            form.who(),
                            who -> {
                                FormClient made = new FormClient(url());
                                if (!who.isEmpty()) {
                                    made.login(who + "@motesplats.example", PASSWORD);
                                }
                                return made;
                            });
            try {
                walk(client, form);
            } catch (AssertionError e) {
                failed.put(form.name() + form.wrong().keySet(), String.valueOf(e.getMessage()));
            }
        }
        assertThat(failed).isEmpty();
    }

    private static void walk(FormClient client, Form form) {
        HttpResponse<String> answer =
                client.post(
                        form.path(), with(client.form(form.path(), form.id()), form, form.wrong()));
        assertThat(answer.statusCode()).as("answer to what is wrong").isEqualTo(200);
        Map<String, String> said = said(answer.body());
        Set<String> expected =
                form.wrong().keySet().stream()
                        .map(f -> form.id() + ':' + f.replaceAll("_h?input$", ""))
                        .filter(f -> !isRight(form, f))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(said.keySet())
                .as("fields of which something is said; " + list(answer.body()))
                .isEqualTo(expected);
        assertThat(listed(answer.body()))
                .as("the list at the top, in the order of the page")
                .containsExactlyElementsOf(said.keySet());
        Map<String, String> kept = FormClient.formIn(answer.body(), form.id());
        form.wrong()
                .forEach(
                        (field, typed) -> {
                            String name = form.id() + ':' + field;
                            if (kept.containsKey(name)
                                    && !field.matches("password|current|repeated")) {
                                assertThat(kept.get(name))
                                        .as(field + " as typed")
                                        .isIn(typed, typed + ".00", '0' + typed + ".00");
                            }
                        });
        if (!form.right().isEmpty()) {
            HttpResponse<String> done = client.post(form.path(), with(kept, form, form.right()));
            assertThat(said(done.body())).as("nothing more is said").isEmpty();
            assertThat(done.body()).doesNotContain("m-summary");
        }
    }

    /** A first day that is only typed to break a rule of another field. */
    private static boolean isRight(Form form, String field) {
        return Set.of(
                                "form:day1",
                                "form:start1",
                                "form:startsAt",
                                "form:opensOn",
                                "form:validFrom",
                                "grant:validFrom")
                        .contains(field)
                && !Set.of("account/deputies:form", "meeting/edit:form").contains(form.name());
    }

    private static Map<String, String> with(
            Map<String, String> drawn, Form form, Map<String, String> typed) {
        Map<String, String> fields = new HashMap<>(drawn);
        typed.forEach(
                (field, value) -> {
                    if (!value.equals(NONE)) {
                        fields.put(form.id() + ':' + field, value);
                    }
                });
        fields.put(form.id() + ':' + form.button(), "");
        return fields;
    }

    /** The list at the top, in words. */
    private static String list(String page) {
        return summary(page)
                .map(list -> list.replaceAll("\\s*<[^>]*>\\s*", " ").strip())
                .orElse("no list");
    }

    private static Optional<String> summary(String page) {
        Matcher list = Pattern.compile("m-summary.*?<ul>(.*?)</ul>", Pattern.DOTALL).matcher(page);
        return list.find() ? Optional.of(list.group(1)) : Optional.empty();
    }

    private static List<String> listed(String page) {
        return Pattern.compile("<li>\\s*<a href=\"#([^\"]+)\"")
                .matcher(summary(page).orElse(""))
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    private static Map<String, String> said(String page) {
        Map<String, String> said = new LinkedHashMap<>();
        Matcher error =
                Pattern.compile("<span id=\"([^\"]+)_error\" class=\"m-error\">([^<]+)")
                        .matcher(page);
        while (error.find()) {
            said.put(error.group(1), error.group(2));
        }
        return said;
    }

    @Test
    void every_form_of_several_fields_is_walked_or_has_a_reason() throws IOException {
        Set<String> walked = forms().stream().map(Form::name).collect(Collectors.toSet());
        List<String> forgotten = new ArrayList<>();
        Path pages = Path.of("../motesplats-web/src/main/webapp");
        Pattern form = Pattern.compile("<h:form id=\"(\\w+)\".*?</h:form>", Pattern.DOTALL);
        Pattern field =
                Pattern.compile(
                        "<m:(?:input|textarea|select|date|time|number|password|person|file|check)\\s");
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path page : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                Matcher found = form.matcher(Files.readString(page));
                while (found.find()) {
                    String name =
                            pages.relativize(page).toString().replace(".xhtml", "")
                                    + ':'
                                    + found.group(1);
                    if (field.matcher(found.group()).results().count() > 1
                            && !walked.contains(name)
                            && !NOT_WALKED.containsKey(name)) {
                        forgotten.add(name);
                    }
                }
            }
        }
        assertThat(forgotten).isEmpty();
    }
}
