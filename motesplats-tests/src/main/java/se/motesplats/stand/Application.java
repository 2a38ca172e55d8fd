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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The delivered {@code motesplats.jar} as a child process on loopback. It ends with this JVM: on
 * close, on the JVM's end, and – because it watches the pipe to us – also when we are killed.
 */
public final class Application implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final Path log;
    private final String url;
    private final Thread hook;

    private Application(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
        hook = new Thread(this::end, "stop-application");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What a node is started with. */
    public static final class Plan {
        private final Path jar;
        private final Path log;
        private final Map<String, String> settings = new TreeMap<>();
        private final List<String> jvmOptions = new ArrayList<>();
        private int port;

        /**
         * @param jar the runnable jar
         * @param log where its output goes; written anew
         */
        public Plan(Path jar, Path log) {
            this.jar = jar;
            this.log = log;
            this.port = Ports.free();
            set("motesplats.http.address", "127.0.0.1");
            set("motesplats.contact.name", "Mötesplats kansli");
            set("motesplats.contact.email", "kansli@motesplats.example");
            set("motesplats.contact.phone", "031-000 00 00");
            set("motesplats.mail.from", "motesplats@motesplats.example");
        }

        /** A configuration key and its value. */
        public Plan set(String key, String value) {
            settings.put(key, value);
            return this;
        }

        public Plan database(Database database) {
            set("motesplats.db.url", database.url());
            set("motesplats.db.user", database.appUser());
            set("motesplats.db.password", database.appPassword());
            set("motesplats.db.owner.user", database.ownerUser());
            return set("motesplats.db.owner.password", database.ownerPassword());
        }

        public Plan mail(MailServer mail) {
            set("motesplats.smtp.host", "127.0.0.1");
            return set("motesplats.smtp.port", Integer.toString(mail.port()));
        }

        public Plan port(int given) {
            port = given;
            return this;
        }

        public Plan jvm(String... options) {
            jvmOptions.addAll(List.of(options));
            return this;
        }

        /** Starts the node and returns at once; see {@link Application#awaitFirstPage}. */
        public Application start() {
            set("motesplats.http.port", Integer.toString(port));
            String url = "http://127.0.0.1:" + port;
            settings.putIfAbsent("motesplats.base.url", url);
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvmOptions);
            command.add("-jar");
            command.add(jar.toString());
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            // Through the environment: unlike arguments, other users of the machine cannot see it.
            settings.forEach(
                    (key, value) -> builder.environment().put(environmentName(key), value));
            try {
                Files.createDirectories(log.toAbsolutePath().getParent());
                return new Application(builder.start(), log, url);
            } catch (IOException e) {
                throw new StandFailure("The application " + jar + " cannot be started.", e);
            }
        }
    }

    static String environmentName(String key) {
        return key.replace('.', '_').toUpperCase(java.util.Locale.ROOT);
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
        HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
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
        process.destroy();
        Optional<Boolean> ended = Optional.empty();
        try {
            ended =
                    Optional.of(
                            process.waitFor(
                                    STOP_PATIENCE.toSeconds(),
                                    java.util.concurrent.TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!ended.orElse(false)) {
            kill();
        }
    }

    @Override
    public void close() {
        end();
        if (Thread.currentThread() != hook) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
