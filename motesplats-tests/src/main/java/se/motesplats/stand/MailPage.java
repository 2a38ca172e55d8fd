package se.motesplats.stand;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The page where the mails of the stand are read, newest first. A mail is foreign text: its HTML is
 * shown in a sandboxed frame without scripts and without any request to another host, and its
 * attachments are only ever downloaded.
 */
public final class MailPage implements AutoCloseable {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']+");
    private static final String STYLE =
            """
            :root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;
            margin:2rem auto;padding:0 1rem}table{border-collapse:collapse;width:100%}
            th,td{text-align:left;padding:.35rem .6rem;border-bottom:1px solid #8886;vertical-align:top}
            td:first-child{white-space:nowrap}pre{white-space:pre-wrap;overflow-wrap:anywhere;
            padding:1rem;border:1px solid #8886}iframe{width:100%;height:32rem;border:1px solid #8886;
            background:#fff}dt{font-weight:600}dd{margin:0 0 .4rem;overflow-wrap:anywhere}
            """;

    private final MailServer mails;
    private final HttpServer http;
    private final ExecutorService threads;

    /**
     * @param port on loopback; 0 takes a free one
     */
    public MailPage(MailServer mails, int port) {
        this.mails = mails;
        try {
            http =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new StandFailure(
                    "Port %d for the mail page is taken; give another.".formatted(port), e);
        }
        threads =
                Executors.newFixedThreadPool(
                        4,
                        task -> {
                            Thread thread = new Thread(task, "mail-page");
                            thread.setDaemon(true);
                            return thread;
                        });
        http.setExecutor(threads);
        http.createContext("/", this::answer);
        http.start();
    }

    public String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort() + "/";
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?")) {
                // A foreign name that resolves to this machine must not read the mails.
                send(exchange, 421, "text/plain", "Only 127.0.0.1 and localhost.");
                return;
            }
            String[] path = exchange.getRequestURI().getPath().substring(1).split("/", -1);
            switch (path[0]) {
                case "" -> send(exchange, 200, "text/html", list());
                case "mails.json" -> send(exchange, 200, "application/json", json());
                case "mail" -> mail(exchange, path);
                default -> send(exchange, 404, "text/plain", "Finns inte.");
            }
        }
    }

    private void mail(HttpExchange exchange, String[] path) throws IOException {
        Mail mail =
                path.length > 1 && path[1].matches("\\d{1,18}")
                        ? mails.find(Long.parseLong(path[1])).orElse(null)
                        : null;
        if (mail == null) {
            send(exchange, 404, "text/plain", "Mejlet finns inte.");
        } else if (path.length == 2) {
            send(exchange, 200, "text/html", show(mail));
        } else if (path[2].equals("html")) {
            exchange.getResponseHeaders()
                    .set(
                            "Content-Security-Policy",
                            "default-src 'none'; style-src 'unsafe-inline'; img-src data:;"
                                    + " sandbox allow-popups allow-popups-to-escape-sandbox");
            send(exchange, 200, "text/html", "<base target=_blank>" + mail.html());
        } else if (path[2].matches("\\d{1,4}")
                && Integer.parseInt(path[2]) < mail.attachments().size()) {
            download(exchange, mail.attachments().get(Integer.parseInt(path[2])));
        } else {
            send(exchange, 404, "text/plain", "Bilagan finns inte.");
        }
    }

    private String list() {
        List<Mail> newestFirst = new ArrayList<>(mails.all());
        Collections.reverse(newestFirst);
        String rows =
                newestFirst.stream()
                        .map(
                                m ->
                                        "<tr><td>%s</td><td>%s</td><td><a href='/mail/%d'>%s</a></td></tr>"
                                                .formatted(
                                                        TIME.format(m.at()),
                                                        escape(m.to()),
                                                        m.id(),
                                                        m.subject().isBlank()
                                                                ? "(utan ämne)"
                                                                : escape(m.subject())))
                        .collect(Collectors.joining("\n"));
        String table =
                rows.isEmpty()
                        ? "<p>Inga mejl har kommit än. Sidan läses om var femte sekund.</p>"
                        : "<table><thead><tr><th>Kom</th><th>Till</th><th>Ämne</th></tr></thead><tbody>"
                                + rows
                                + "</tbody></table>";
        return page(
                "Mejl",
                "<meta http-equiv='refresh' content='5'>",
                "<h1>Mejl som applikationen har skickat</h1>" + table);
    }

    private static String show(Mail mail) {
        StringBuilder body = new StringBuilder("<p><a href='/'>Alla mejl</a></p><h1>");
        body.append(escape(mail.subject())).append("</h1><dl>");
        field(body, "Från", mail.from());
        field(body, "Till", mail.to());
        field(body, "Kom", TIME.format(mail.at()));
        body.append("</dl>");
        for (int i = 0; i < mail.attachments().size(); i++) {
            Mail.Attachment attachment = mail.attachments().get(i);
            body.append(
                    "<p>Bilaga: <a href='/mail/%d/%d'>%s</a> (%s, %d byte)</p>"
                            .formatted(
                                    mail.id(),
                                    i,
                                    escape(attachment.name()),
                                    escape(attachment.type()),
                                    attachment.size()));
        }
        if (!mail.html().isBlank()) {
            body.append(
                    ("<h2>Som HTML</h2><iframe title='Mejlet som HTML'"
                                    + " sandbox='allow-popups allow-popups-to-escape-sandbox'"
                                    + " src='/mail/%d/html'></iframe>")
                            .formatted(mail.id()));
        }
        if (!mail.text().isBlank()) {
            body.append("<h2>Som text</h2><pre>").append(withLinks(mail.text())).append("</pre>");
        }
        body.append("<details><summary>Alla huvudrader</summary><dl>");
        mail.headers().forEach(h -> field(body, h.name(), h.value()));
        body.append("</dl></details>");
        return page(mail.subject(), "", body.toString());
    }

    private static void field(StringBuilder body, String name, String value) {
        body.append("<dt>%s</dt><dd>%s</dd>".formatted(escape(name), escape(value)));
    }

    private static String withLinks(String text) {
        StringBuilder shown = new StringBuilder();
        Matcher links = LINK.matcher(text);
        int end = 0;
        while (links.find()) {
            String link = escape(links.group());
            shown.append(escape(text.substring(end, links.start())))
                    .append("<a href=\"%s\">%s</a>".formatted(link, link));
            end = links.end();
        }
        return shown.append(escape(text.substring(end))).toString();
    }

    private static String page(String title, String head, String body) {
        return """
                <!DOCTYPE html><html lang="sv"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width"><title>%s</title>%s
                <style>%s</style></head><body>%s</body></html>
                """
                .formatted(escape(title), head, STYLE, body);
    }

    private String json() {
        return mails.all().stream()
                .map(MailPage::json)
                .collect(Collectors.joining(",\n", "[", "]\n"));
    }

    private static String json(Mail mail) {
        String headers =
                mail.headers().stream()
                        .map(h -> "[%s,%s]".formatted(quote(h.name()), quote(h.value())))
                        .collect(Collectors.joining(","));
        String attachments =
                mail.attachments().stream()
                        .map(
                                a ->
                                        "{\"name\":%s,\"type\":%s,\"size\":%d}"
                                                .formatted(
                                                        quote(a.name()), quote(a.type()), a.size()))
                        .collect(Collectors.joining(","));
        return "{\"id\":%d,\"at\":%s,\"to\":%s,\"from\":%s,\"subject\":%s,"
                        .formatted(
                                mail.id(),
                                quote(mail.at().toString()),
                                quote(mail.to()),
                                quote(mail.from()),
                                quote(mail.subject()))
                + "\"text\":%s,\"html\":%s,\"headers\":[%s],\"attachments\":[%s]}"
                        .formatted(quote(mail.text()), quote(mail.html()), headers, attachments);
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(
                        c -> {
                            if (c < 0x20 || c == '"' || c == '\\') {
                                quoted.append("\\u%04x".formatted(c));
                            } else {
                                quoted.append((char) c);
                            }
                        });
        return quoted.append('"').toString();
    }

    private static void download(HttpExchange exchange, Mail.Attachment attachment)
            throws IOException {
        String name = attachment.name().replaceAll("[^\\p{L}\\p{N}. _-]", "_");
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "_");
        exchange.getResponseHeaders()
                .set("Content-Disposition", "attachment; filename=\"" + ascii + "\"");
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(200, attachment.size() == 0 ? -1 : attachment.size());
        exchange.getResponseBody().write(attachment.content());
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", type + "; charset=utf-8");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Cache-Control", "no-store");
        headers.set("Referrer-Policy", "no-referrer");
        if (!headers.containsKey("Content-Security-Policy")) {
            headers.set(
                    "Content-Security-Policy",
                    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self';"
                            + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        }
        if (Set.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        } else {
            exchange.sendResponseHeaders(405, -1);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdown();
    }
}
