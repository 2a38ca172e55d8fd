package se.motesplats.bench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.motesplats.stand.Http;

/** People who log in by the form, each from a browser that nobody has used before. */
final class MorningLogins {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");

    private final URI page;
    private final List<String> emails;

    MorningLogins(String baseUrl, List<String> emails) {
        page = URI.create(baseUrl + "/account/login.xhtml");
        this.emails = emails;
    }

    /** MorningLogins a second with that many people at once, each waiting for the answer. */
    double perSecond(int people, Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String email = emails.get(i % emails.size());
            work.add(
                    () -> {
                        int done = 0;
                        while (System.nanoTime() < end) {
                            logIn(email);
                            done++;
                        }
                        return done;
                    });
        }
        int all = 0;
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            for (Future<Integer> one : threads.invokeAll(work)) {
                all += one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        return all / ((System.nanoTime() - start) / 1e9);
    }

    private void logIn(String email) throws IOException, InterruptedException {
        HttpClient http = Http.client().build();
        HttpResponse<String> form =
                http.send(
                        HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        Matcher state = VIEW_STATE.matcher(form.body());
        String cookie = form.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
        if (!state.find() || cookie.isEmpty()) {
            throw new IOException("no form to log in: " + form);
        }
        String body =
                "login=login&login%3Asubmit=&login%3Apassword=demo&login%3Aemail="
                        + encoded(email)
                        + "&jakarta.faces.ViewState="
                        + encoded(state.group(1));
        HttpResponse<Void> answer =
                http.send(
                        HttpRequest.newBuilder(page)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 3) {
            throw new IOException(email + " was not let in: " + answer);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
