package se.motesplats.account.own.web;

import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.motesplats.account.own.service.OwnData;
import se.motesplats.account.own.service.OwnDataService;
import se.motesplats.shared.LoginRequired;
import se.motesplats.shared.json.service.KeptJson;

/** What is stored about the caller as a file for other programs. */
@WebServlet("/account/data.json")
public class OwnDataServlet extends HttpServlet {

    @Inject private OwnDataService service;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] file;
        try {
            file = inJson(service.get()).getBytes(StandardCharsets.UTF_8);
        } catch (LoginRequired nobody) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"motesplats.json\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private static String inJson(List<OwnData> all) {
        JsonObjectBuilder kinds = KeptJson.JSON.createObjectBuilder();
        for (OwnData data : all) {
            JsonArrayBuilder rows = KeptJson.JSON.createArrayBuilder();
            for (List<Object> row : data.rows()) {
                JsonObjectBuilder one = KeptJson.JSON.createObjectBuilder();
                for (int i = 0; i < row.size(); i++) {
                    add(one, data.columns().get(i), row.get(i));
                }
                rows.add(one);
            }
            kinds.add(data.key(), rows);
        }
        return kinds.build().toString();
    }

    private static void add(JsonObjectBuilder to, String column, Object value) {
        if (value instanceof Integer number) {
            to.add(column, number);
        } else if (value instanceof List<?> several) {
            JsonArrayBuilder values = KeptJson.JSON.createArrayBuilder();
            several.forEach(one -> values.add(String.valueOf(one)));
            to.add(column, values);
        } else if (!value.equals("")) {
            to.add(column, String.valueOf(value));
        }
    }
}
