package se.motesplats.outbox.relay.service;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Jakarta Mail's conversation with the relay, which knows how far it has come: whether a mail that
 * was not taken may have been taken all the same, and what was said.
 */
public final class RelayTransport extends SMTPTransport {

    /** What the relay answers within, in milliseconds. */
    static final int ANSWER_MILLIS = 30_000;

    /**
     * Whoever takes a mail may need long to look through it; the sender who does not wait sends it
     * twice (RFC 5321 section 4.5.3.2.6).
     */
    public static final int TAKEN_MILLIS = 600_000;

    private final RelaySockets sockets;
    private final Ear ear;
    private final int takenMillis;
    private int lastCode;
    private boolean begun;
    private boolean handedOver;
    private boolean answered;
    private boolean open;

    /** Hears what is said. */
    public interface Ear {
        Ear NONE =
                new Ear() {
                    @Override
                    public void said(String command) {}

                    @Override
                    public void heard(String answer) {}
                };

        /** A command, as it is sent; passwords too. */
        void said(String command);

        /** The whole answer. */
        void heard(String answer);
    }

    RelayTransport(Session session, RelaySockets sockets, Ear ear, int takenMillis) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.ear = ear;
        this.takenMillis = takenMillis;
    }

    /**
     * Whether the line is open as far as is known here; {@link #isConnected} would ask the relay,
     * before each mail.
     */
    boolean isOpen() {
        return open;
    }

    /** Before the next mail. */
    void newMail() {
        begun = false;
        lastCode = 0;
        handedOver = false;
        answered = false;
    }

    /**
     * Whether the line was gone, or the relay hung up, before any of the mail was under way: then
     * it can be handed over on another line at once.
     */
    boolean isUntouched() {
        return !begun && (lastCode <= 0 || lastCode == SendFailure.CLOSING);
    }

    /** Whether the relay has the whole mail, and nobody knows if it took it. */
    boolean isUnsure() {
        return handedOver && !answered;
    }

    @Override
    protected synchronized void setConnected(boolean connected) {
        open = connected;
        super.setConnected(connected);
    }

    @Override
    public synchronized void close() throws MessagingException {
        open = false;
        super.close();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        begun = true;
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        patience(takenMillis);
        try {
            super.finishData();
        } finally {
            patience(ANSWER_MILLIS);
        }
    }

    private void patience(int millis) throws MessagingException {
        try {
            sockets.patience(millis);
        } catch (SocketException gone) {
            throw new MessagingException("The line is gone", gone);
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        ear.said(command);
        if (command.equals(".")) {
            handedOver = true;
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        lastCode = 0;
        int code = super.readServerResponse();
        lastCode = code;
        answered |= handedOver && code > 0;
        ear.heard(getLastServerResponse());
        return code;
    }
}
