package se.motesplats.shared.frame.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.motesplats.shared.Language;
import se.motesplats.shared.database.service.ChangeMark;
import se.motesplats.shared.text.web.LanguageChoice;

/**
 * Keeps pages that everybody sees alike as they were rendered, for strangers only: the day a
 * programme is released, hundreds look at the same page. A kept page is given out while nothing has
 * changed in the database ({@link ChangeMark}) and the minute has not, which is the finest step of
 * all deadlines; each time with a nonce of its own for the content security policy.
 */
public class PublicPages extends HttpFilter {

    private static final int MOST_PAGES = 200;
    private static final int LONGEST_QUERY = 100;
    private static final int NONCE_BYTES = 18;
    private static final int TURNS = 61;
    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern NONCE = Pattern.compile("'nonce-([A-Za-z0-9+/=_-]{16,})'");

    @Inject private ChangeMark mark;
    @Inject private Clock clock;
    @Inject private LanguageChoice languageChoice;

    private final SecureRandom random = new SecureRandom();

    /** Who draws a page; pages share them, so that there are no more than so many. */
    private final Lock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(Lock[]::new);

    /** Latest used last. */
    private final Map<Key, Page> pages =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(16, 0.75f, true) {
                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Key, Page> eldest) {
                            return size() > MOST_PAGES;
                        }
                    });

    /** All that can make a difference for a stranger. */
    private record Key(String path, @Nullable String query, Language chosen, Language asked) {}

    /** What a page is true for. */
    private record Moment(long mark, Instant minute) {}

    /**
     * A page as it was rendered, cut where its nonce stood.
     *
     * @param policy what the header said, cut likewise
     */
    private record Page(
            Moment moment, String contentType, List<String> policy, List<byte[]> body) {}

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Moment now = isForEverybody(request) ? now() : null;
        if (now == null) {
            chain.doFilter(request, response);
            return;
        }
        Key key =
                new Key(
                        request.getServletPath(),
                        request.getQueryString(),
                        languageChoice.getLanguage(),
                        Language.of(request.getLocale()));
        if (given(key, now, response)) {
            return;
        }
        // One draws it, and those who came at the same time get that.
        Lock turn = turns[Math.floorMod(key.hashCode(), turns.length)];
        turn.lock();
        try {
            Moment later = now();
            if (later == null || !given(key, later, response)) {
                draw(key, later, request, response, chain);
            }
        } finally {
            turn.unlock();
        }
    }

    /** Gives out the page that is kept, if it is still true. */
    private boolean given(Key key, Moment now, HttpServletResponse response) throws IOException {
        Page page = pages.get(key);
        if (page == null || !page.moment.equals(now)) {
            return false;
        }
        write(page, response);
        return true;
    }

    private void draw(
            Key key,
            @Nullable Moment now,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        CapturedResponse captured = new CapturedResponse(response);
        chain.doFilter(request, captured);
        byte[] body = captured.body();
        String policy = response.getHeader(POLICY);
        Matcher nonce = NONCE.matcher(policy == null ? "" : policy);
        if (now != null
                && response.getStatus() == HttpServletResponse.SC_OK
                && request.getSession(false) == null
                && !response.containsHeader("Set-Cookie")
                && nonce.find()) {
            pages.put(
                    key,
                    new Page(
                            now,
                            response.getContentType(),
                            cut(policy, nonce.group(1)),
                            cut(new String(body, StandardCharsets.UTF_8), nonce.group(1)).stream()
                                    .map(part -> part.getBytes(StandardCharsets.UTF_8))
                                    .toList()));
        }
        if (body.length > 0) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean isForEverybody(HttpServletRequest request) {
        String query = request.getQueryString();
        return "GET".equals(request.getMethod())
                && SessionlessPages.PAGES.contains(request.getServletPath())
                && !SessionlessPages.SEARCH.equals(request.getServletPath())
                && (query == null || query.length() <= LONGEST_QUERY)
                && request.getHeader("Authorization") == null
                && request.getUserPrincipal() == null
                && request.getSession(false) == null;
    }

    /** Null while the database is away: the page itself says what is wrong. */
    private @Nullable Moment now() {
        OptionalLong latest = mark.read();
        return latest.isEmpty()
                ? null
                : new Moment(latest.getAsLong(), clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    private static List<String> cut(String text, String nonce) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(nonce); at >= 0; at = text.indexOf(nonce, from)) {
            parts.add(text.substring(from, at));
            from = at + nonce.length();
        }
        parts.add(text.substring(from));
        return parts;
    }

    private void write(Page page, HttpServletResponse response) throws IOException {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        response.setContentType(page.contentType);
        response.setHeader(POLICY, String.join(nonce, page.policy));
        byte[] between = nonce.getBytes(StandardCharsets.US_ASCII);
        int length = between.length * (page.body.size() - 1);
        for (byte[] part : page.body) {
            length += part.length;
        }
        response.setContentLength(length);
        for (int i = 0; i < page.body.size(); i++) {
            if (i > 0) {
                response.getOutputStream().write(between);
            }
            response.getOutputStream().write(page.body.get(i));
        }
    }
}
