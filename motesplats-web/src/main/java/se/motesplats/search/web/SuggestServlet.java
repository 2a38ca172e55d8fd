package se.motesplats.search.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import se.motesplats.search.SearchText;
import se.motesplats.shared.json.service.KeptJson;
import se.motesplats.shared.text.web.LanguageChoice;
import se.motesplats.shared.text.web.Texts;

/** What the dialogue of the frame shows while somebody types: {@code ?q=TEXT}. */
@WebServlet("/search/suggest")
public class SuggestServlet extends HttpServlet {

    private static final int FEW = 4;
    private static final int PAGES = 20;

    @Inject private Finding finding;
    @Inject private LanguageChoice languageChoice;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String asked = request.getParameter("q");
        String typed = asked == null ? "" : asked;
        boolean enough = SearchText.of(typed).isEnough();
        Finding.Result result =
                typed.isBlank() ? finding.everywhere(PAGES) : finding.find(typed, null, FEW);
        byte[] answer =
                inJson(request.getContextPath(), typed, enough, result)
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
    }

    private JsonObjectBuilder inJson(
            String context, String typed, boolean enough, Finding.Result result) {
        JsonArrayBuilder groups = KeptJson.JSON.createArrayBuilder();
        int shown = 0;
        for (FoundText found : result.kinds()) {
            JsonArrayBuilder lines = KeptJson.JSON.createArrayBuilder();
            for (FoundText.Line line : found.lines()) {
                lines.add(
                        KeptJson.JSON
                                .createObjectBuilder()
                                .add("title", line.title())
                                .add("about", line.about())
                                .add("page", context + line.page()));
            }
            shown += found.lines().size();
            groups.add(
                    KeptJson.JSON
                            .createObjectBuilder()
                            .add("heading", found.heading())
                            .add("count", enough ? found.count() : "")
                            .add("lines", lines));
        }
        JsonObjectBuilder answer =
                KeptJson.JSON
                        .createObjectBuilder()
                        .add("said", said(typed, enough, shown, result.similar()))
                        .add("groups", groups);
        return enough && shown > 0 ? answer.add("all", context + Finding.page(typed)) : answer;
    }

    private String said(String typed, boolean enough, int shown, boolean similar) {
        Texts texts = Texts.of(languageChoice.getLanguage());
        if (!enough) {
            return texts.getString("search.hint");
        }
        if (shown == 0) {
            return texts.format("search.nothing", typed);
        }
        return texts.format(similar ? "search.shownSimilar" : "search.shown", shown, typed);
    }
}
