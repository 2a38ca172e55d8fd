package se.motesplats.outbox.probe.service;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.motesplats.outbox.relay.service.RelayTransport;

/** Writes down what is said, without what nobody may read. */
final class TalkRecorder implements RelayTransport.Ear {

    /** The kind of an alternative name that is one of DNS (RFC 5280). */
    private static final int DNS_NAME = 2;

    private static final Pattern COMMON_NAME = Pattern.compile("(?i)(?:^|,)\\s*CN=([^,]+)");
    private static final Pattern AUTH = Pattern.compile("(?i)(AUTH \\S+)( .*)?", Pattern.DOTALL);
    private static final int LONGEST_LINE = 200;

    private final List<RelayTalk.Step> steps = new ArrayList<>();
    private final String address;
    private final boolean secretAtOnce;
    private final Supplier<Optional<X509Certificate>> shown;
    private @Nullable String pending;
    private boolean greeted;
    private boolean certified;

    /**
     * @param address of the relay, for the first step
     * @param secretAtOnce whether the certificate comes before the greeting
     * @param shown the certificate that the relay has shown by now
     */
    TalkRecorder(String address, boolean secretAtOnce, Supplier<Optional<X509Certificate>> shown) {
        this.address = address;
        this.secretAtOnce = secretAtOnce;
        this.shown = shown;
    }

    @Override
    public void said(String command) {
        // What is secret begins between two commands.
        certify(true);
        Matcher login = AUTH.matcher(command);
        pending = login.matches() ? login.group(1) + " •••" : command;
    }

    @Override
    public void heard(@Nullable String answer) {
        List<String> lines = lines(answer);
        if (!greeted) {
            connect(true);
            if (secretAtOnce) {
                certify(true);
            }
            greeted = true;
            add(TalkPart.GREETING, null, lines);
        } else if (pending == null) {
            // The name and password of a login are no commands; only the mechanism is.
            RelayTalk.Step last = steps.remove(steps.size() - 1);
            List<String> all = new ArrayList<>(last.answers());
            all.addAll(lines);
            steps.add(new RelayTalk.Step(last.part(), last.said(), all, isWell(lines), null));
        } else {
            add(TalkPart.of(pending), pending, lines);
        }
        pending = null;
    }

    private void add(TalkPart part, @Nullable String said, List<String> lines) {
        if (part != TalkPart.OTHER) {
            steps.add(new RelayTalk.Step(part, said, lines, isWell(lines), null));
        }
    }

    private void connect(boolean well) {
        steps.add(new RelayTalk.Step(TalkPart.CONNECT, address, List.of(), well, null));
    }

    private void certify(boolean well) {
        if (!certified) {
            shown.get()
                    .ifPresent(
                            certificate -> {
                                certified = true;
                                steps.add(
                                        new RelayTalk.Step(
                                                TalkPart.CERTIFICATE,
                                                null,
                                                List.of(),
                                                well,
                                                shown(certificate)));
                            });
        }
    }

    /** After something went wrong: what was under way then. */
    void broke() {
        if (!greeted && steps.isEmpty()) {
            connect(shown.get().isPresent());
        }
        certify(false);
        String unanswered = pending;
        if (unanswered != null) {
            steps.add(
                    new RelayTalk.Step(
                            TalkPart.of(unanswered), unanswered, List.of(), false, null));
            pending = null;
        }
    }

    List<RelayTalk.Step> steps() {
        return List.copyOf(steps);
    }

    /** At which step the relay said no, or nothing. */
    Optional<TalkPart> refusedAt() {
        return steps.stream()
                .filter(step -> !step.well())
                .map(RelayTalk.Step::part)
                .reduce((first, last) -> first);
    }

    /** An answer that begins with 2 or 3. */
    private static boolean isWell(List<String> lines) {
        return !lines.isEmpty() && lines.get(0).matches("[23].*");
    }

    private static List<String> lines(@Nullable String answer) {
        return Objects.requireNonNullElse(answer, "")
                .lines()
                .map(line -> line.replaceAll("\\p{Cntrl}+", " ").strip())
                .filter(line -> !line.isEmpty() && !line.equals("[EOF]"))
                .map(line -> line.substring(0, Math.min(line.length(), LONGEST_LINE)))
                .toList();
    }

    private static RelayTalk.Shown shown(X509Certificate certificate) {
        return new RelayTalk.Shown(
                names(certificate),
                certificate.getIssuerX500Principal().getName(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /** Those that clients compare; the common name only where there are none. */
    private static List<String> names(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Objects.requireNonNullElse(certificate.getSubjectAlternativeNames(), List.<List<?>>of())
                    .forEach(
                            name -> {
                                if (Integer.valueOf(DNS_NAME).equals(name.get(0))) {
                                    names.add(String.valueOf(name.get(1)));
                                }
                            });
        } catch (CertificateParsingException unreadable) {
            names.clear();
        }
        if (names.isEmpty()) {
            Matcher common = COMMON_NAME.matcher(certificate.getSubjectX500Principal().getName());
            names.add(
                    common.find()
                            ? common.group(1)
                            : certificate.getSubjectX500Principal().getName());
        }
        return names;
    }
}
