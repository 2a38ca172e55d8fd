package se.motesplats.stand;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The delivered {@code motesplats.jar} as a child process on loopback. It ends with this JVM: on
 * close, on the JVM's end, and – because it watches the pipe to us – also when we are killed.
 */
public final class Application implements AutoCloseable {

    /** What the application is asked with how it does; made anew for each JVM. */
    public static final String MONITOR_TOKEN = UUID.randomUUID().toString();

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;
    private final String url;

    private Application(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stop-application"));
    }

    /**
     * The settings of an application in demo mode on this stand.
     *
     * @param baseUrl what links in mails start with
     */
    public static Map<String, String> settings(
            Database database, MailServer mails, String baseUrl) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("motesplats.db.url", database.url());
        settings.put("motesplats.db.user", database.appUser());
        settings.put("motesplats.db.password", database.appPassword());
        settings.put("motesplats.db.owner.user", database.ownerUser());
        settings.put("motesplats.db.owner.password", database.ownerPassword());
        settings.put("motesplats.smtp.host", "127.0.0.1");
        settings.put("motesplats.smtp.port", Integer.toString(mails.port()));
        settings.putAll(mails.returns().settings());
        settings.put("motesplats.mail.from", "motesplats@motesplats.example");
        // What tests wait for comes at once.
        settings.put("motesplats.mail.patience", "0");
        settings.put("motesplats.base.url", baseUrl);
        settings.put("motesplats.contact.name", "Mötesplatskansliet");
        settings.put("motesplats.contact.email", "kansli@motesplats.example");
        settings.put("motesplats.contact.phone", "031-000000");
        settings.put("motesplats.monitor.token", MONITOR_TOKEN);
        settings.put("motesplats.demo", "true");
        settings.put("motesplats.mailing.approval", "20");
        return settings;
    }

    /**
     * Starts a node and returns at once; see {@link #awaitFirstPage}.
     *
     * @param jar the runnable jar
     * @param port on loopback; 0 takes a free one
     * @param log where its output goes; written anew
     * @param jvmOptions given to the java command
     */
    public static Application start(
            Path jar,
            Database database,
            MailServer mails,
            int port,
            Path log,
            String... jvmOptions) {
        int httpPort = port == 0 ? Ports.free() : port;
        String url = "http://127.0.0.1:" + httpPort;
        Map<String, String> settings = settings(database, mails, url);
        settings.put("motesplats.http.address", "127.0.0.1");
        settings.put("motesplats.http.port", Integer.toString(httpPort));
        return start(jar, settings, url, log, jvmOptions);
    }

    /** Starts a node with exactly these settings. */
    public static Application start(
            Path jar, Map<String, String> settings, String url, Path log, String... jvmOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(jvmOptions));
        command.add("-Dmotesplats.launcher.input=watch");
        command.add("-jar");
        command.add(jar.toString());
        return start(command, settings, url, log);
    }

    /** Starts a server by this command, with exactly these settings. */
    public static Application start(
            List<String> command, Map<String, String> settings, String url, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        // Through the environment: unlike arguments, other users of the machine cannot see it.
        settings.forEach((key, value) -> builder.environment().put(environmentName(key), value));
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            return new Application(builder.start(), log, url);
        } catch (IOException e) {
            throw new StandFailure("The application cannot be started: " + command, e);
        }
    }

    static String environmentName(String key) {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** Without a slash at the end. */
    public String url() {
        return url;
    }

    public Path log() {
        return log;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Waits until the start page answers with 200.
     *
     * @throws StandFailure with the last line of the log when the application ends instead
     */
    public void awaitFirstPage(Duration atMost) {
        HttpClient http = Http.client().connectTimeout(Duration.ofSeconds(2)).build();
        HttpRequest first =
                HttpRequest.newBuilder(URI.create(url + "/"))
                        .timeout(Duration.ofSeconds(30))
                        .build();
        Poll.untilTrue(
                atMost,
                "the first page of the application (log: " + log + ")",
                () -> {
                    if (!process.isAlive()) {
                        throw new StandFailure(lastLine());
                    }
                    return status(http, first) == 200;
                });
    }

    private static int status(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private String lastLine() {
        try {
            List<String> lines =
                    Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
            return lines.isEmpty()
                    ? "The application ended without a word."
                    : lines.get(lines.size() - 1);
        } catch (IOException e) {
            throw new StandFailure("The application ended, and its log cannot be read.", e);
        }
    }

    /** Waits for the end and returns the exit code. */
    public int awaitEnd(Duration atMost) {
        Poll.untilTrue(atMost, "the end of the application", () -> !process.isAlive());
        return process.exitValue();
    }

    /** Kills the whole tree at once, as a power cut would. */
    public void kill() {
        List<ProcessHandle> tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        Poll.untilTrue(
                STOP_PATIENCE,
                "the end of the application",
                () -> !process.isAlive() && tree.stream().noneMatch(ProcessHandle::isAlive));
    }

    private void end() {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /** Waits for the end, however long the application runs. */
    public void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        end();
    }
}
