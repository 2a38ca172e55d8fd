package se.motesplats.stand;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An SMTP server on loopback that does what its manners say, badly where a test wants that. It
 * remembers for whom each mail was and its Message-ID, of however many mails.
 */
public final class ScriptedRelay implements AutoCloseable {

    /** Says nothing and keeps the line. */
    public static final String HANG = "(hang)";

    /** Closes the line without a word. */
    public static final String DROP = "(drop)";

    private static final int BACKLOG = 50;

    /** What it answers; the usual answers are those of a relay that takes everything. */
    public interface Manners {

        /** When somebody has connected. */
        default String greeting(int connection) {
            return "220 scripted.example ESMTP";
        }

        /** What it can do, without TLS and login, which it says by itself. */
        default List<String> extensions() {
            return List.of("8BITMIME", "SIZE 30000000");
        }

        default String mail(String from) {
            return "250 2.1.0 Sender ok";
        }

        default String recipient(String to) {
            return "250 2.1.5 Recipient ok";
        }

        /** After the final dot; the mail counts as arrived if this begins with 2. */
        default String taken(String to, String head) {
            return "250 2.0.0 Taken";
        }

        /** Whether it keeps a mail although it does not say so. */
        default boolean keepsWhatItDoesNotAnswer() {
            return false;
        }
    }

    /** How it does TLS. */
    public enum Tls {
        NEVER,
        STARTTLS,
        AT_ONCE
    }

    /**
     * A mail as it came.
     *
     * @param head its header lines
     */
    public record Arrived(String to, String messageId, String head) {}

    private final ServerSocket door;
    private final Manners manners;
    private final Tls tls;
    private final @Nullable SSLContext secret;
    private final @Nullable String login;
    private final ConcurrentLinkedQueue<Arrived> arrived = new ConcurrentLinkedQueue<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger mostOpen = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> commands = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "scripted-relay");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Without TLS and login, on a free port. */
    public ScriptedRelay(Manners manners) {
        this(0, manners, Tls.NEVER, null, null);
    }

    /**
     * @param port 0 takes a free one
     * @param secret its certificate, where it does TLS
     * @param login what {@code AUTH PLAIN} has to say, in Base64; null for no login
     */
    public ScriptedRelay(
            int port,
            Manners manners,
            Tls tls,
            @Nullable SSLContext secret,
            @Nullable String login) {
        this.manners = manners;
        this.tls = tls;
        this.secret = secret;
        this.login = login;
        try {
            door = new ServerSocket(port, BACKLOG, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new StandFailure("The scripted relay cannot be started.", e);
        }
        threads.execute(this::listen);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** What has arrived, oldest first. */
    public List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public int count() {
        return arrived.size();
    }

    /** How many lines were opened in all. */
    public int connections() {
        return connections.get();
    }

    /** How many lines were open at the same time at most. */
    public int mostOpen() {
        return mostOpen.get();
    }

    /** What was asked for, oldest first, without what mails say. */
    public List<String> commands() {
        return List.copyOf(commands);
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                client.setTcpNoDelay(true);
                sockets.add(client);
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                // The loop ends with the door.
            }
        }
    }

    private void serve(Socket client) {
        int now = open.incrementAndGet();
        mostOpen.accumulateAndGet(now, Math::max);
        try (client) {
            new Talk(client).run(connections.incrementAndGet());
        } catch (IOException gone) {
            // The other side has closed.
        } finally {
            sockets.remove(client);
            open.decrementAndGet();
        }
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new StandFailure("The scripted relay cannot be stopped.", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** One line. */
    private final class Talk {
        private InputStream in;
        private OutputStream out;
        private Socket socket;
        private boolean secured;
        private String to = "";

        private Talk(Socket client) throws IOException {
            socket = client;
            in = new BufferedInputStream(client.getInputStream(), 16_384);
            out = new BufferedOutputStream(client.getOutputStream());
            if (tls == Tls.AT_ONCE) {
                secure();
            }
        }

        private void run(int number) throws IOException {
            boolean goesOn = answer(manners.greeting(number));
            while (goesOn) {
                String command = line();
                if (command == null) {
                    return;
                }
                commands.add(command);
                goesOn = answerTo(command);
            }
        }

        private boolean answerTo(String command) throws IOException {
            String verb = command.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            return switch (verb) {
                case "EHLO" -> answer(extensions());
                case "HELO" -> answer("250 scripted.example");
                case "STARTTLS" -> {
                    answer("220 Go ahead");
                    secure();
                    yield true;
                }
                case "AUTH" ->
                        answer(
                                command.equals("AUTH PLAIN " + login)
                                        ? "235 2.7.0 Welcome"
                                        : "535 5.7.8 Authentication failed");
                case "MAIL" -> answer(manners.mail(between(command)));
                case "RCPT" -> {
                    to = between(command);
                    yield answer(manners.recipient(to));
                }
                case "DATA" -> data();
                case "QUIT" -> {
                    answer("221 Bye");
                    yield false;
                }
                default -> answer("250 Ok");
            };
        }

        private String extensions() {
            List<String> can = new ArrayList<>(manners.extensions());
            if (tls == Tls.STARTTLS && !secured) {
                can.add("STARTTLS");
            }
            if (login != null) {
                can.add("AUTH PLAIN");
            }
            StringBuilder said = new StringBuilder();
            said.append(can.isEmpty() ? "250 " : "250-").append("scripted.example");
            for (int i = 0; i < can.size(); i++) {
                said.append("\r\n").append(i < can.size() - 1 ? "250-" : "250 ").append(can.get(i));
            }
            return said.toString();
        }

        private void secure() throws IOException {
            if (secret == null) {
                throw new IOException("There is no certificate.");
            }
            SSLSocket layered =
                    (SSLSocket)
                            secret.getSocketFactory()
                                    .createSocket(socket, "127.0.0.1", socket.getPort(), true);
            layered.setUseClientMode(false);
            layered.startHandshake();
            socket = layered;
            in = new BufferedInputStream(layered.getInputStream());
            out = new BufferedOutputStream(layered.getOutputStream());
            secured = true;
        }

        private boolean data() throws IOException {
            if (!answer("354 Go on")) {
                return false;
            }
            StringBuilder head = new StringBuilder();
            boolean inHead = true;
            String next = line();
            while (next != null && !next.equals(".")) {
                inHead &= !next.isEmpty();
                if (inHead) {
                    head.append(next).append('\n');
                }
                next = line();
            }
            if (next == null) {
                return false;
            }
            String answer = manners.taken(to, head.toString());
            if (answer.startsWith("2") || manners.keepsWhatItDoesNotAnswer()) {
                arrived.add(new Arrived(to, idOf(head.toString()), head.toString()));
            }
            return answer(answer);
        }

        private boolean answer(String text) throws IOException {
            if (text.equals(DROP)) {
                return false;
            }
            if (text.equals(HANG)) {
                // Until the other side has had enough.
                return in.read() < 0;
            }
            out.write((text + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            return !text.startsWith("421");
        }

        private @Nullable String line() throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream(80);
            int next = in.read();
            while (next >= 0 && next != '\n') {
                if (next != '\r') {
                    line.write(next);
                }
                next = in.read();
            }
            return next < 0 ? null : line.toString(StandardCharsets.UTF_8);
        }
    }

    private static String idOf(String head) {
        return head.lines()
                .filter(field -> field.regionMatches(true, 0, "Message-ID:", 0, 11))
                .map(field -> field.substring(11).strip())
                .findFirst()
                .orElse("");
    }

    private static String between(String command) {
        int from = command.indexOf('<');
        int until = command.lastIndexOf('>');
        return from < 0 || until < from ? "" : command.substring(from + 1, until);
    }
}
