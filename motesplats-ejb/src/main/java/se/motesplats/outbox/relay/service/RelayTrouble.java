package se.motesplats.outbox.relay.service;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What ails the relay, with a sentence each that says what to do: for the log, the health and the
 * page of jobs. Pages say it in the reader's language by the constant's words.
 */
public enum RelayTrouble {
    UNKNOWN_HOST("The name of the relay is not known to DNS; see motesplats.smtp.host."),
    REFUSED(
            "Nothing listens there; see motesplats.smtp.host and motesplats.smtp.port, or start the relay."),
    NO_ROUTE(
            "The relay cannot be reached over the network; a firewall may be between, or the host is off."),
    SILENT(
            "The relay does not answer in time; it may be overloaded, or a firewall swallows what is sent."),
    NO_STARTTLS(
            "The relay offers no STARTTLS; set motesplats.smtp.tls to tls or none as whoever keeps it says."),
    NO_TLS(
            "What listens on that port does not speak TLS at once; set motesplats.smtp.tls to starttls, or see motesplats.smtp.port."),
    TLS_VERSION(
            "The relay and Java have no version of TLS in common; the relay needs TLS 1.2 or later."),
    UNKNOWN_CA(
            "The relay's certificate is signed by nobody that is trusted; put the certificate of its authority into a PEM file and name that in motesplats.smtp.ca."),
    WRONG_NAME(
            "The relay's certificate is for another name; set motesplats.smtp.host to a name that stands in the certificate."),
    EXPIRED(
            "The relay's certificate has expired; whoever keeps the relay has to renew it, and the clock of this machine has to be right."),
    NOT_YET_VALID(
            "The relay's certificate is not valid yet; see whether the clock of this machine is right."),
    CA_FILE("The file that motesplats.smtp.ca names cannot be read or holds no certificate."),
    LOGIN_REFUSED(
            "The relay does not take the user or the password; see motesplats.smtp.user and motesplats.smtp.password."),
    TURNED_AWAY(
            "The relay turns us away when we come; whoever keeps it has to let this machine's address in."),
    HUNG_UP("The relay ended the line; its log says why."),
    OTHER("The relay cannot be used.");

    private final String sentence;

    RelayTrouble(String sentence) {
        this.sentence = sentence;
    }

    /** What it is and what to do, in English. */
    public String sentence() {
        return sentence;
    }

    /** Reads it out of what Jakarta Mail throws when it connects. */
    public static RelayTrouble of(Throwable failure) {
        if (any(failure, CertificateExpiredException.class)) {
            return EXPIRED;
        }
        if (any(failure, CertificateNotYetValidException.class)) {
            return NOT_YET_VALID;
        }
        if (any(failure, CertPathBuilderException.class)
                || any(failure, CertPathValidatorException.class)) {
            return UNKNOWN_CA;
        }
        // Whoever compares names throws nothing more special than this.
        if (any(failure, CertificateException.class) || says(failure, "server is not trusted")) {
            return WRONG_NAME;
        }
        return any(failure, SSLException.class) ? ofTls(failure) : ofLine(failure);
    }

    private static RelayTrouble ofTls(Throwable failure) {
        if (says(failure, "protocol_version") || says(failure, "handshake_failure")) {
            return TLS_VERSION;
        }
        return says(failure, "unsupported or unrecognized") || says(failure, "plaintext")
                ? NO_TLS
                : HUNG_UP;
    }

    private static RelayTrouble ofLine(Throwable failure) {
        if (any(failure, AuthenticationFailedException.class)) {
            return LOGIN_REFUSED;
        }
        if (any(failure, NoSuchFileException.class) || any(failure, RelayAccess.BadFile.class)) {
            return CA_FILE;
        }
        if (any(failure, UnknownHostException.class)) {
            return UNKNOWN_HOST;
        }
        if (any(failure, NoRouteToHostException.class)) {
            return NO_ROUTE;
        }
        if (any(failure, SocketTimeoutException.class)) {
            return says(failure, "connect timed out") ? NO_ROUTE : SILENT;
        }
        if (any(failure, ConnectException.class)) {
            return REFUSED;
        }
        if (says(failure, "starttls")) {
            return NO_STARTTLS;
        }
        if (says(failure, "bad greeting")) {
            return says(failure, "[eof]") ? HUNG_UP : TURNED_AWAY;
        }
        return says(failure, "[eof]") || says(failure, "reset") ? HUNG_UP : OTHER;
    }

    private static boolean any(Throwable failure, Class<? extends Throwable> kind) {
        return find(failure, kind::isInstance);
    }

    private static boolean says(Throwable failure, String words) {
        return find(
                failure,
                e ->
                        e.getMessage() != null
                                && e.getMessage().toLowerCase(Locale.ROOT).contains(words));
    }

    private static boolean find(Throwable failure, Predicate<Throwable> wanted) {
        @Nullable Throwable e = failure;
        for (int depth = 0; e != null && depth < 20; depth++) {
            if (wanted.test(e)) {
                return true;
            }
            e = next(e);
        }
        return false;
    }

    private static @Nullable Throwable next(Throwable e) {
        return e instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : e.getCause();
    }
}
