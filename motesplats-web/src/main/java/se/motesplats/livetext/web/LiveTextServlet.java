package se.motesplats.livetext.web;

import static se.motesplats.shared.json.service.KeptJson.JSON;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import se.motesplats.livetext.LiveTextPlace;
import se.motesplats.livetext.service.LiveTextNews;
import se.motesplats.livetext.service.LiveTextService;
import se.motesplats.livetext.service.SaveLiveText;
import se.motesplats.livetext.service.SeenLiveText;
import se.motesplats.livetext.service.SpliceJson;
import se.motesplats.shared.AccessDenied;
import se.motesplats.shared.BusinessException;
import se.motesplats.shared.HumanTime;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.NotFound;
import se.motesplats.shared.RuleViolation;
import se.motesplats.shared.StaleData;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.api.web.StrictJson;
import se.motesplats.shared.frame.web.LocalPage;
import se.motesplats.shared.text.web.Texts;
import se.motesplats.shared.usecase.service.Caller;

/**
 * What the script of a page with {@code m:liveText} asks: {@code GET} what has become of its texts,
 * {@code POST} to save one. A session is needed, and for saving a header that no form of another
 * site can send. Without scripts the page's form comes here, and what it says is brought together
 * with what others wrote all the same.
 */
@WebServlet("/livetext")
public class LiveTextServlet extends HttpServlet {

    /** Of the longest text each character may take four bytes, and escapes. */
    private static final int MOST_BYTES = 1_000_000;

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject private LiveTextService service;
    @Inject private Caller caller;

    /** What is done with a request. */
    private interface Work {
        JsonObjectBuilder answer() throws IOException;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(request, response, () -> news(request));
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long length = request.getContentLengthLong();
        if (length < 0 || length > MOST_BYTES) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if ("live".equals(request.getHeader("X-Motesplats"))) {
            answer(request, response, () -> save(request));
        } else {
            saveForm(request, response);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Work work)
            throws IOException {
        byte[] body;
        try {
            // Another person may have logged in, in another tab of the same browser.
            if (!Long.toString(caller.personId()).equals(request.getParameter("person"))) {
                throw new LoginRequired();
            }
            body = work.answer().build().toString().getBytes(StandardCharsets.UTF_8);
        } catch (LoginRequired needed) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (NotFound none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        } catch (StaleData unknown) {
            response.sendError(HttpServletResponse.SC_CONFLICT);
            return;
        } catch (RuleViolation refused) {
            refuse(response, refused);
            return;
        } catch (BusinessException
                | JsonException
                | ClassCastException
                | NullPointerException
                | NumberFormatException
                | ArithmeticException broken) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        send(request, response, body);
    }

    /** With a mark of what it says: a page that asks every second gets nothing that it has. */
    private static void send(HttpServletRequest request, HttpServletResponse response, byte[] body)
            throws IOException {
        if ("GET".equals(request.getMethod())) {
            String mark = '"' + Integer.toHexString(Arrays.hashCode(body)) + '"';
            response.setHeader("ETag", mark);
            if (mark.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private void refuse(HttpServletResponse response, RuleViolation refused) throws IOException {
        boolean pace = refused.key().equals("error.livetext.pace");
        byte[] body =
                JSON.createObjectBuilder()
                        .add(
                                "message",
                                Texts.of(caller.language())
                                        .format(refused.key(), refused.data().toArray()))
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        response.setStatus(pace ? TOO_MANY : UNPROCESSABLE);
        response.setContentType("application/json; charset=utf-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private JsonObjectBuilder news(HttpServletRequest request) {
        String[] asked = request.getParameterValues("text");
        List<SeenLiveText> seen = new ArrayList<>();
        for (String one : asked == null ? new String[0] : asked) {
            int at = one.lastIndexOf('@');
            if (at < 0) {
                throw new NotFound();
            }
            seen.add(
                    new SeenLiveText(
                            LiveTextPlace.of(one.substring(0, at)),
                            Integer.parseInt(one.substring(at + 1))));
        }
        JsonArrayBuilder texts = JSON.createArrayBuilder();
        service.news(seen).forEach(one -> texts.add(json(one)));
        return JSON.createObjectBuilder().add("texts", texts);
    }

    private JsonObjectBuilder save(HttpServletRequest request) throws IOException {
        JsonObject sent = StrictJson.object(request.getInputStream().readAllBytes());
        return json(
                service.save(
                        new SaveLiveText(
                                LiveTextPlace.of(sent.getString("text")),
                                sent.getString("client"),
                                sent.getJsonNumber("sequence").intValueExact(),
                                sent.getJsonNumber("base").intValueExact(),
                                sent.containsKey("after")
                                        ? (Integer) sent.getJsonNumber("after").intValueExact()
                                        : null,
                                sent.getString("content"))));
    }

    private JsonObjectBuilder json(LiveTextNews news) {
        return JSON.createObjectBuilder()
                .add("text", news.place())
                .add("from", news.from())
                .add("revision", news.revision())
                .add("length", news.length())
                .add("at", at(news.changedAt()))
                .add("splices", SpliceJson.of(news.splices()))
                .add("others", others(news.others(), news.nameless()));
    }

    private String at(@Nullable Instant changed) {
        return changed == null
                ? ""
                : HumanTime.time(
                        changed.atZone(SwedishTime.zone()).toLocalTime(), caller.language());
    }

    /** "Anna skriver också"; empty for nobody. */
    private String others(List<String> names, int nameless) {
        Texts texts = Texts.of(caller.language());
        int more = names.size() + nameless - 1;
        if (more < 0) {
            return "";
        }
        String first = names.isEmpty() ? texts.getString("livetext.somebody") : names.get(0);
        return more == 0
                ? texts.format("livetext.other", first)
                : texts.format("livetext.others", first, more);
    }

    /** A page without scripts: it says what it started from, and shows what became of it. */
    private void saveForm(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] name = new byte[12];
        ThreadLocalRandom.current().nextBytes(name);
        try {
            service.save(
                    new SaveLiveText(
                            LiveTextPlace.of(Objects.toString(request.getParameter("text"), "")),
                            HexFormat.of().formatHex(name),
                            0,
                            Integer.parseInt(request.getParameter("base")),
                            null,
                            Objects.toString(request.getParameter("content"), "")));
        } catch (LoginRequired needed) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        } catch (AccessDenied denied) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        } catch (BusinessException | NumberFormatException refused) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.sendRedirect(
                request.getContextPath() + LocalPage.orHome(request.getParameter("from")));
    }
}
