package se.motesplats.stand;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/** A real IMAP server on loopback with the one mailbox that mails of the application go back to. */
public final class ReturnBox implements AutoCloseable {

    /** Its address. */
    public static final String ADDRESS = "studs@motesplats.example";

    private static final String USER = "studs";
    private static final String PASSWORD = "studs";

    private final int port = Ports.free();
    private final GreenMail server;
    private final GreenMailUser user;

    public ReturnBox() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        setup.setServerStartupTimeout(Duration.ofSeconds(20).toMillis());
        server = new GreenMail(setup);
        server.start();
        user = server.setUser(ADDRESS, USER, PASSWORD);
    }

    /** What an application has to know to read it. */
    Map<String, String> settings() {
        return Map.of(
                "motesplats.mail.bounce",
                ADDRESS,
                "motesplats.mail.bounce.detail",
                "true",
                "motesplats.imap.host",
                "127.0.0.1",
                "motesplats.imap.port",
                Integer.toString(port),
                "motesplats.imap.user",
                USER,
                "motesplats.imap.password",
                PASSWORD,
                "motesplats.imap.tls",
                "none");
    }

    /** Puts a message into the box, as it is. */
    public void deliver(String source) {
        try {
            user.deliver(
                    new MimeMessage(
                            Session.getInstance(new Properties()),
                            new ByteArrayInputStream(
                                    source.replaceAll("\r?\n", "\r\n")
                                            .getBytes(StandardCharsets.UTF_8))));
        } catch (Exception e) {
            throw new StandFailure("The message cannot be delivered", e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
