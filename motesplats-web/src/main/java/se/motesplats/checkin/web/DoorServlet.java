package se.motesplats.checkin.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.motesplats.checkin.CheckInSource;
import se.motesplats.checkin.Verdict;
import se.motesplats.checkin.service.ArrivalService;
import se.motesplats.checkin.service.CodeService;
import se.motesplats.checkin.service.DoorBoard;
import se.motesplats.checkin.service.DoorFilter;
import se.motesplats.checkin.service.DoorRow;
import se.motesplats.checkin.service.DoorService;
import se.motesplats.checkin.service.OfflineList;
import se.motesplats.checkin.service.Scan;
import se.motesplats.checkin.service.ScanAnswer;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.InvalidInput;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.api.web.StrictJson;
import se.motesplats.shared.field.web.Chips;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What the scanning page's script asks: {@code POST} sends scans or takes one back, {@code GET}
 * finds people by name or fetches the list for moments without network. A session is needed, and a
 * header that no form of another site can send.
 */
@WebServlet("/checkin/door")
public class DoorServlet extends HttpServlet {

    private static final int MOST_SCANS = 50;
    private static final int MOST_BYTES = 100_000;
    private static final int MOST_PEOPLE = 20;

    @Inject private ArrivalService arrivals;
    @Inject private CodeService codes;
    @Inject private DoorService door;
    @Inject private Caller caller;
    @Inject private Chips chips;

    /** What is done with a request. */
    private interface Work {
        JsonObjectBuilder answer(long eventId) throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String name = request.getParameter("find");
        answer(request, response, event -> name == null ? list(event) : find(event, name));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // A length that is not told, as in chunks, could be any: nothing is read then.
        long length = request.getContentLengthLong();
        if (!"door".equals(request.getHeader("X-Motesplats"))
                || length < 0
                || length > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        answer(request, response, event -> post(event, request));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        String event = request.getParameter("event");
        if (event == null || !event.matches("[0-9]{1,18}")) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] body;
        try {
            body =
                    work.answer(Long.parseLong(event))
                            .build()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8);
        } catch (LoginRequired needed) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (BusinessException
                | JsonException
                | ClassCastException
                | ArithmeticException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private JsonObjectBuilder post(long event, HttpServletRequest request) throws IOException {
        JsonObject asked = StrictJson.object(request.getInputStream().readAllBytes());
        DoorWords words = new DoorWords(caller.language());
        JsonArrayBuilder answers = JSON.createArrayBuilder();
        if (asked.containsKey("undo")) {
            door.undo(event, asked.getJsonNumber("undo").longValueExact());
            answers.add(said(words.undone(), "info", "undo", ""));
        } else {
            String client = asked.getString("client", "");
            JsonArray scans = asked.getJsonArray("scans");
            if (scans == null) {
                throw new JsonException("neither scans nor undo");
            }
            scans.stream()
                    .limit(MOST_SCANS)
                    .map(JsonValue::asJsonObject)
                    .forEach(scan -> answers.add(scan(event, client, scan, words)));
        }
        return JSON.createObjectBuilder()
                .add("answers", answers)
                .add("counts", counts(event, words));
    }

    private JsonObjectBuilder scan(long event, String client, JsonObject scan, DoorWords words) {
        ScanAnswer answer = answer(event, client, scan);
        Chips.Look look = chips.of(answer.verdict());
        JsonObjectBuilder said =
                said(words.title(answer.verdict()), look.tone(), look.icon(), words.text(answer))
                        .add("id", scan.getString("id", ""));
        if (answer.verdict() == Verdict.WELCOME && answer.nominationId() != null) {
            said.add("undo", answer.nominationId());
        }
        return said;
    }

    /** One that cannot be read is answered too: it must not keep those behind it waiting. */
    private ScanAnswer answer(long event, String client, JsonObject scan) {
        JsonNumber nomination =
                scan.containsKey("nomination") ? scan.getJsonNumber("nomination") : null;
        JsonNumber age = scan.containsKey("age") ? scan.getJsonNumber("age") : null;
        try {
            return door.scan(
                    new Scan(
                            event,
                            scan.getString("code", null),
                            nomination == null ? null : nomination.longValue(),
                            source(scan.getString("source", "")),
                            scan.getString("id", ""),
                            client,
                            age == null
                                    ? 0
                                    : Math.min(Math.max(age.longValue(), 0), Scan.MAX_AGE)));
        } catch (InvalidInput unreadable) {
            return ScanAnswer.only(Verdict.UNKNOWN, null);
        }
    }

    private static CheckInSource source(String name) {
        return switch (name) {
            case "SCAN" -> CheckInSource.SCAN;
            case "NAME" -> CheckInSource.NAME;
            default -> CheckInSource.CODE;
        };
    }

    private static JsonObjectBuilder said(String title, String tone, String icon, String text) {
        return JSON.createObjectBuilder()
                .add("title", title)
                .add("tone", tone)
                .add("icon", icon)
                .add("text", text);
    }

    private String counts(long event, DoorWords words) {
        DoorBoard board = arrivals.board(event);
        return words.counts(board.in(), board.expected());
    }

    private JsonObjectBuilder find(long event, String name) {
        DoorWords words = new DoorWords(caller.language());
        JsonArrayBuilder people = JSON.createArrayBuilder();
        List<DoorRow> rows =
                arrivals.list(
                        new DoorFilter(event, blankToNull(name), null, DoorFilter.Presence.ALL),
                        0,
                        MOST_PEOPLE + 1);
        for (DoorRow row : rows.subList(0, Math.min(rows.size(), MOST_PEOPLE))) {
            people.add(
                    JSON.createObjectBuilder()
                            .add("nomination", row.nominationId())
                            .add(
                                    "text",
                                    (row.name() == null ? words.hidden() : row.name())
                                            + ", "
                                            + row.unit())
                            .add("in", row.isIn()));
        }
        return JSON.createObjectBuilder()
                .add("people", people)
                .add("more", rows.size() > MOST_PEOPLE);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private JsonObjectBuilder list(long event) {
        OfflineList list = codes.offline(event);
        JsonArrayBuilder known = JSON.createArrayBuilder();
        list.entries().forEach(e -> known.add(e.state() + e.hash()));
        return JSON.createObjectBuilder()
                .add("salt", list.salt())
                .add("today", list.today())
                .add("codes", known)
                .add("counts", counts(event, new DoorWords(caller.language())));
    }
}
