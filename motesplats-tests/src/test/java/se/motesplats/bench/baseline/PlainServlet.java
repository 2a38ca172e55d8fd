package se.motesplats.bench.baseline;

import jakarta.annotation.Resource;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A page by hand: some statements, and text around what they answer. */
abstract class PlainServlet extends HttpServlet {

    @Resource(lookup = "java:app/jdbc/baseline")
    private DataSource database;

    /** Writes what stands between head and foot of the page. */
    abstract void content(HttpServletRequest request, Connection connection, StringBuilder page)
            throws SQLException;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        StringBuilder page =
                new StringBuilder(8_192)
                        .append("<!DOCTYPE html><html lang=\"sv\"><head><title>Baseline</title>")
                        .append("</head><body><main>");
        try (Connection connection = database.getConnection()) {
            content(request, connection, page);
        } catch (SQLException e) {
            throw new ServletException(e);
        }
        byte[] bytes =
                page.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** Writes each row of an answer: its columns, in one element. */
    static void rows(
            Connection connection, StringBuilder page, String tag, String sql, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                while (row.next()) {
                    page.append('<').append(tag).append('>');
                    for (int column = 1; column <= columns; column++) {
                        page.append("<span>");
                        escape(row.getString(column), page);
                        page.append("</span>");
                    }
                    page.append("</").append(tag).append('>');
                }
            }
        }
    }

    private static void escape(@Nullable String text, StringBuilder page) {
        if (text == null) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                default -> page.append(c);
            }
        }
    }
}
