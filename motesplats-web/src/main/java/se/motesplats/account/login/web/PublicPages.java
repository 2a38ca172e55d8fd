package se.motesplats.account.login.web;

import java.util.Set;

/** What is shown without login; everything else needs one. */
final class PublicPages {

    /** Pages that only make sense before the login; nobody is sent back to them. */
    private static final Set<String> FOR_STRANGERS =
            Set.of(
                    "/account/login.xhtml",
                    "/account/forgot.xhtml",
                    "/account/invitation.xhtml",
                    "/account/first.xhtml",
                    "/account/logout");

    private static final Set<String> PUBLIC =
            Set.of(
                    "",
                    "/",
                    "/index.xhtml",
                    "/event/list.xhtml",
                    "/event/about.xhtml",
                    "/event/view.xhtml",
                    "/event/calendar.ics",
                    "/meeting/list.xhtml",
                    "/meeting/group.xhtml",
                    "/meeting/call.xhtml",
                    "/meeting/call.pdf",
                    "/meeting/calendar.ics",
                    "/meeting/minutes.xhtml",
                    "/meeting/minutes.pdf",
                    // With the secret of a mail.
                    "/meeting/reply.xhtml",
                    "/programme/view.xhtml",
                    "/programme/calendar.ics",
                    // For a calendar program, which has a key of its own.
                    "/signup/mine.ics",
                    "/search/results.xhtml",
                    "/search/suggest",
                    "/poll/answer.xhtml",
                    "/proposal/answer.xhtml",
                    "/seat/answer.xhtml",
                    // With the secret of a mail.
                    "/account/stop",
                    "/account/stop.xhtml",
                    "/checkin/code.xhtml",
                    "/help/handbook.xhtml",
                    "/help/news.xhtml",
                    "/accessibility.xhtml",
                    "/api.xhtml",
                    "/design.xhtml",
                    "/clock.xhtml",
                    "/language",
                    "/demo/moment",
                    "/demo/login",
                    // Not for the public, but asked with a token of their own.
                    "/health",
                    "/health/live",
                    "/health/ready",
                    "/metrics",
                    "/favicon.ico",
                    "/robots.txt");

    private static final Set<String> PUBLIC_BELOW = Set.of("/jakarta.faces.resource/", "/error/");

    private PublicPages() {}

    static boolean isForStrangers(String path) {
        return FOR_STRANGERS.contains(path);
    }

    /** Files of pages: nobody needs to be known for them. */
    static boolean isResource(String path) {
        return path.startsWith("/jakarta.faces.resource/");
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /**
     * @param path decoded and normalised by the container, from the context root
     */
    static boolean isPublic(String path) {
        return PUBLIC.contains(path)
                || isForStrangers(path)
                || isApi(path)
                || PUBLIC_BELOW.stream().anyMatch(path::startsWith);
    }
}
