package se.motesplats.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.stand.Http;

/** Logs in as a browser does, with the password of all demo people. */
final class Logins {

    private static final Pattern FIELD = Pattern.compile("<input[^>]* name=\"([^\"]*)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile(" value=\"([^\"]*)\"");

    private Logins() {}

    /** The header that makes a request this person's. */
    static String session(String url, String email) throws IOException, InterruptedException {
        CookieManager cookies = new CookieManager();
        HttpClient http = Http.client().cookieHandler(cookies).build();
        URI page = URI.create(url + "/account/login.xhtml");
        String form =
                http.send(
                                HttpRequest.newBuilder(page).build(),
                                HttpResponse.BodyHandlers.ofString())
                        .body();
        StringBuilder body = new StringBuilder("login=login&login:submit=");
        Matcher fields = FIELD.matcher(form);
        while (fields.find()) {
            String name = fields.group(1);
            Matcher value = VALUE.matcher(fields.group());
            String typed =
                    name.contains("email")
                            ? email
                            : name.contains("password")
                                    ? "demo"
                                    : value.find() ? value.group(1) : "";
            body.append('&').append(encoded(name)).append('=').append(encoded(typed));
        }
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 3) {
            throw new IllegalStateException(email + " cannot log in: " + answer.body());
        }
        return "Cookie: "
                + cookies.getCookieStore().getCookies().stream()
                        .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                        .map(HttpCookie::getValue)
                        .map(id -> "JSESSIONID=" + id)
                        .findFirst()
                        .orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
