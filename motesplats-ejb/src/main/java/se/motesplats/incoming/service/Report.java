package se.motesplats.incoming.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.incoming.IncomingKind;
import se.motesplats.incoming.ReturnReason;

/**
 * What a message says about mails of ours.
 *
 * @param reason why it came back; UNKNOWN where nothing did
 * @param said the server's or the person's own words, on one line; may be empty
 * @param recipients addresses that it names as those that the mail was for
 */
record Report(IncomingKind kind, ReturnReason reason, String said, List<String> recipients) {

    private static final Pattern BLANK = Pattern.compile("\n[ \t]*\n");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>;,\"'()]+@[^\\s<>;,\"'():]+");
    private static final Pattern NAMED_LINE = Pattern.compile("(?m)^\\s*<([^<>\\s]+@[^<>\\s]+)>:?");

    private static final Pattern SERVER =
            Pattern.compile(
                    "mailer-?daemon|postmaster|mail delivery|microsoftexchange|mail administrator|mdaemon",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern RETURNED =
            Pattern.compile(
                    "undeliver|returned mail|delivery (status|failure|has failed|failed|notification|problem|delayed)|failure notice"
                            + "|mail delivery|not delivered|delivery of|kunde inte levereras|olever|non remis|unzustellbar",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern AWAY =
            Pattern.compile(
                    "^(auto(matic|matiskt|svar|reply)?[- ]?(reply|svar|response)?\\s*:|out of (the )?office|frånvaro|automatiskt svar|autosvar)",
                    Pattern.CASE_INSENSITIVE);

    Report {
        recipients = List.copyOf(recipients);
    }

    /** Reads a message. */
    static Report of(IncomingMessage message) {
        if (message.leaves().stream().anyMatch(Report::isAnswer)) {
            return of(IncomingKind.CALENDAR, "");
        }
        List<IncomingMessage.Leaf> feedback = message.leaves("message/feedback-report");
        if (!feedback.isEmpty()) {
            return complaint(feedback.get(0).text());
        }
        for (String type : List.of("message/delivery-status", "message/global-delivery-status")) {
            for (IncomingMessage.Leaf leaf : message.leaves(type)) {
                return delivery(leaf.text(), message);
            }
        }
        boolean fromServer = SERVER.matcher(message.header("From")).find();
        boolean nobody =
                message.headers("Return-Path").stream().anyMatch(p -> p.strip().equals("<>"));
        if (!message.headers("X-Failed-Recipients").isEmpty()
                || ((fromServer || nobody) && RETURNED.matcher(message.header("Subject")).find())) {
            return inWords(message);
        }
        if (AWAY.matcher(message.header("Subject")).find() || message.isAutomatic()) {
            return of(IncomingKind.AUTO_REPLY, message.header("Subject"));
        }
        return of(
                message.isBroken() ? IncomingKind.UNREADABLE : IncomingKind.OTHER,
                message.header("Subject"));
    }

    private static Report of(IncomingKind kind, String said) {
        return new Report(kind, ReturnReason.UNKNOWN, said, List.of());
    }

    private static boolean isAnswer(IncomingMessage.Leaf leaf) {
        return leaf.type().equals("text/calendar")
                && Pattern.compile("(?mi)^METHOD:(REPLY|COUNTER)\\s*$")
                        .matcher(leaf.text().replace("\r", ""))
                        .find();
    }

    private static Report complaint(String text) {
        Map<String, String> fields = fields(text);
        List<String> recipients = new ArrayList<>();
        addAddress(fields.get("original-rcpt-to"), recipients);
        return new Report(
                IncomingKind.COMPLAINT,
                ReturnReason.UNKNOWN,
                IncomingMessage.line(fields.getOrDefault("feedback-type", "")),
                recipients);
    }

    /** RFC 3464: fields of the message, then of each recipient. */
    private static Report delivery(String text, IncomingMessage message) {
        @Nullable IncomingKind kind = null;
        ReturnReason reason = ReturnReason.UNKNOWN;
        String said = "";
        List<String> recipients = new ArrayList<>();
        for (String group : BLANK.split(text.replace("\r\n", "\n").replace('\r', '\n'))) {
            Map<String, String> fields = fields(group);
            @Nullable IncomingKind here = kindOf(fields);
            if (here == null || kind == IncomingKind.BOUNCE) {
                continue;
            }
            if (kind == null || here == IncomingKind.BOUNCE || kind == IncomingKind.OTHER) {
                kind = here;
                said =
                        IncomingMessage.line(
                                fields.getOrDefault(
                                        "diagnostic-code", fields.getOrDefault("status", "")));
                reason = ReturnWords.reason(said, fields.getOrDefault("status", ""));
                recipients.clear();
                addAddress(fields.get("original-recipient"), recipients);
                addAddress(fields.get("final-recipient"), recipients);
            }
        }
        if (kind == null) {
            // A report without its fields is still one: its words may say enough.
            return inWords(message);
        }
        return new Report(kind, reason, said, recipients);
    }

    private static @Nullable IncomingKind kindOf(Map<String, String> fields) {
        String action = fields.getOrDefault("action", "").toLowerCase(Locale.ROOT);
        String status = fields.getOrDefault("status", "").strip();
        if (action.startsWith("failed")) {
            return IncomingKind.BOUNCE;
        }
        if (action.startsWith("delayed")) {
            return IncomingKind.DELAY;
        }
        if (!action.isEmpty()) {
            return IncomingKind.OTHER;
        }
        if (status.startsWith("5")) {
            return IncomingKind.BOUNCE;
        }
        return status.startsWith("4") ? IncomingKind.DELAY : null;
    }

    /** A server's own words (qmail, Exim, old Exchange, Notes and others). */
    private static Report inWords(IncomingMessage message) {
        StringBuilder words = new StringBuilder();
        message.leaves().stream()
                .filter(leaf -> !leaf.isReturned() && leaf.type().startsWith("text/"))
                .forEach(leaf -> words.append(leaf.text()).append('\n'));
        String text = beforeTheCopy(words.toString());
        List<String> recipients = new ArrayList<>();
        message.headers("X-Failed-Recipients")
                .forEach(line -> List.of(line.split(",")).forEach(a -> addAddress(a, recipients)));
        Matcher named = NAMED_LINE.matcher(text);
        while (recipients.size() < 5 && named.find()) {
            addAddress(named.group(1), recipients);
        }
        boolean delay = ReturnWords.isDelay(text) || ReturnWords.isDelay(message.header("Subject"));
        return new Report(
                delay ? IncomingKind.DELAY : IncomingKind.BOUNCE,
                ReturnWords.reason(text, ""),
                IncomingMessage.line(sentence(text)),
                recipients);
    }

    /** The line with a code, as a rule what the other server said; else the beginning. */
    private static String sentence(String text) {
        return text.lines()
                .filter(
                        line ->
                                ReturnWords.STATUS.matcher(line).find()
                                        || line.matches(".*\\b5[0-9]{2}[ -].*"))
                .findFirst()
                .orElse(text.strip());
    }

    private static String beforeTheCopy(String text) {
        int end = text.length();
        for (String mark :
                List.of(
                        "--- Below this line is a copy",
                        "------ This is a copy of",
                        "----- Original message -----",
                        "Original message headers:")) {
            int at = text.indexOf(mark);
            end = at >= 0 ? Math.min(end, at) : end;
        }
        return text.substring(0, Math.min(end, 8000));
    }

    /** Name and value of each line; lines that begin with a blank go on. */
    private static Map<String, String> fields(String group) {
        Map<String, String> fields = new HashMap<>();
        for (String line : group.replaceAll("\r?\n[ \t]+", " ").split("\r?\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static void addAddress(@Nullable String said, List<String> addresses) {
        Matcher found = said == null ? null : ADDRESS.matcher(said);
        if (found != null && found.find()) {
            String address = found.group().toLowerCase(Locale.ROOT);
            if (!addresses.contains(address)) {
                addresses.add(address);
            }
        }
    }
}
