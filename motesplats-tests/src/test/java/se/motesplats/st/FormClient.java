package se.motesplats.st;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.motesplats.stand.Http;

/**
 * Sends forms without a browser, also such that no browser would send. Follows no redirect; keeps
 * cookies.
 */
public final class FormClient {

    private static final Pattern INPUT = Pattern.compile("<input [^>]*>");
    private static final Pattern SELECTED =
            Pattern.compile(
                    "<select [^>]*?name=\"([^\"]+)\"(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected",
                    Pattern.DOTALL);
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    private final HttpClient http = Http.client().cookieHandler(new CookieManager()).build();
    private final String base;

    /**
     * @param base address of the application, without a slash at the end
     */
    public FormClient(String base) {
        this.base = base;
    }

    public HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /**
     * The fields of a form as it was drawn, to be changed and sent: text and hidden ones, with the
     * nonce that the page's script adds.
     */
    public Map<String, String> form(String path, String id) {
        return formIn(get(path).body(), id);
    }

    /** As {@link #form}, of a page that was answered. */
    public static Map<String, String> formIn(String page, String id) {
        Matcher form =
                Pattern.compile("<form id=\"" + id + "\".*?</form>", Pattern.DOTALL).matcher(page);
        if (!form.find()) {
            throw new AssertionError("No form " + id + " in " + page);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group());
        while (input.find()) {
            String name = attribute(input.group(), "name");
            if (!name.isEmpty() && !input.group().contains("type=\"checkbox\"")) {
                fields.put(name, attribute(input.group(), "value"));
            }
        }
        Matcher select = SELECTED.matcher(form.group());
        while (select.find()) {
            fields.put(select.group(1), select.group(2));
        }
        Matcher nonce = NONCE.matcher(page);
        if (nonce.find()) {
            fields.put("primefaces.nonce", nonce.group(1));
        }
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile(' ' + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find()
                ? value.group(1).replace("&quot;", "\"").replace("&lt;", "<").replace("&amp;", "&")
                : "";
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(e -> encoded(e.getKey()) + '=' + encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a file of that many bytes with the form. */
    public HttpResponse<String> upload(
            String path, Map<String, String> fields, String field, int bytes) {
        String boundary = "----motesplats";
        StringBuilder head = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        head.append(part(boundary, name))
                                .append("\r\n")
                                .append(value)
                                .append("\r\n"));
        head.append(part(boundary, field + "\"; filename=\"lista.csv"))
                .append("Content-Type: text/csv\r\n\r\n");
        BodyPublisher body =
                BodyPublishers.ofByteArrays(
                        List.of(
                                head.toString().getBytes(StandardCharsets.UTF_8),
                                new byte[bytes],
                                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return send(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.fromPublisher(body, length(head, bytes, boundary))));
    }

    private static long length(CharSequence head, int bytes, String boundary) {
        return head.toString().getBytes(StandardCharsets.UTF_8).length
                + bytes
                + boundary.length()
                + 8L;
    }

    private static String part(String boundary, String name) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n";
    }

    /** Logs the demo person in. */
    public HttpResponse<String> login(String email, String password, String... headers) {
        Map<String, String> fields = form("/account/login.xhtml", "login");
        fields.put("login:email", email);
        fields.put("login:password", password);
        fields.put("login:submit", "");
        return post("/account/login.xhtml", fields, headers);
    }

    /** Makes a key to the REST interface, which may change things. */
    public String key(String permission) {
        String page = "/account/tokens.xhtml";
        Map<String, String> fields = form(page, "form");
        fields.put("form:name", "Prov");
        fields.put("form:permissions", permission);
        fields.put("form:mayWrite", "on");
        fields.put("form:create", "");
        HttpResponse<String> made = post(page, fields);
        String shown = made.statusCode() == 302 ? get(page).body() : made.body();
        return shown.replaceAll("(?s).*id=\"secret\">([^<]+)<.*", "$1");
    }

    /** Sends JSON, as scripts and programs do. */
    public HttpResponse<String> send(String path, String json, String... headers) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .headers(headers)
                        .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
