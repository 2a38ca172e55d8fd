package se.motesplats.stand;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL from the Maven registry's binaries. Its data outlives the process: after a
 * clean stop, after {@code kill -9} of this JVM (the orphaned server is found and stopped first)
 * and after {@code kill -9} of PostgreSQL itself.
 */
public final class Postgres implements AutoCloseable {

    private static final String OWNER = "motesplats_owner";
    private static final String APP = "motesplats_app";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private final Passwords passwords;
    private final FileChannel lock;
    private final boolean kept;
    private @Nullable EmbeddedPostgres server;

    private Postgres(Path folder, int port, Passwords passwords, FileChannel lock, boolean kept) {
        this.folder = folder;
        this.port = port;
        this.passwords = passwords;
        this.lock = lock;
        this.kept = kept;
    }

    /**
     * Starts the server with its data, binaries, log and passwords under the folder.
     *
     * @param folder made if absent; one stand at a time may use it
     * @param port on loopback; 0 takes a free one
     */
    public static Postgres start(Path folder, int port) {
        return start(folder, port, true);
    }

    /**
     * The same for data that nobody misses after the run: they outlive each process, but not the
     * machine. To wait for its disk at each commit would prove nothing more.
     */
    public static Postgres startForTests(Path folder) {
        return start(folder, 0, false);
    }

    private static Postgres start(Path folder, int port, boolean kept) {
        try {
            Files.createDirectories(
                    folder,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            FileChannel lock = lock(folder);
            Postgres postgres =
                    new Postgres(
                            folder.toAbsolutePath(),
                            port == 0 ? Ports.free() : port,
                            Passwords.in(folder),
                            lock,
                            kept);
            postgres.start();
            return postgres;
        } catch (IOException e) {
            throw new StandFailure("PostgreSQL cannot start in " + folder + ".", e);
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new StandFailure("The database in " + folder + " is already in use here.", e);
        }
        channel.close();
        throw new StandFailure(
                "The database in "
                        + folder.toAbsolutePath()
                        + " is in use by another run; stop that one first.");
    }

    /** Starts the server again after {@link #stop()}, on the same port with the same data. */
    public void start() {
        stopOrphan();
        Path data = folder.resolve("data");
        Path passwordFile = folder.resolve("initdb-password");
        Redirect log = Redirect.appendTo(folder.resolve("postgres.log").toFile());
        try {
            EmbeddedPostgres.Builder builder =
                    EmbeddedPostgres.builder()
                            .setPort(port)
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setRegisterShutdownHook(false)
                            .setOverrideWorkingDirectory(folder.resolve("binaries").toFile())
                            .setPGStartupWait(PATIENCE)
                            .setOutputRedirector(log)
                            .setErrorRedirector(log)
                            .setConnectConfig("password", passwords.superuser())
                            .setServerConfig("listen_addresses", "127.0.0.1")
                            .setServerConfig("unix_socket_directories", "")
                            // The library starts the server with what only throw-away data bears.
                            .setServerConfig("fsync", kept ? "on" : "off")
                            .setServerConfig("full_page_writes", kept ? "on" : "off")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "200");
            if (!kept) {
                // A test's password is as random, and its connections are many.
                builder.setServerConfig("scram_iterations", "1");
            }
            if (!Files.exists(data.resolve("PG_VERSION"))) {
                // The library creates the cluster with "trust"; later options win.
                Files.writeString(passwordFile, passwords.superuser());
                builder.setLocaleConfig("pwfile", passwordFile.toString())
                        .setLocaleConfig("auth-host", "scram-sha-256")
                        .setLocaleConfig("auth-local", "scram-sha-256")
                        .setLocaleConfig("locale-provider", "icu")
                        .setLocaleConfig("icu-locale", "sv-SE")
                        .setLocaleConfig("locale", "C.UTF-8");
            }
            server = builder.start();
        } catch (IOException | RuntimeException e) {
            throw new StandFailure(
                    "PostgreSQL did not start; its log is " + folder.resolve("postgres.log") + ".",
                    e);
        } finally {
            delete(passwordFile);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new StandFailure("The file " + file + " cannot be deleted.", e);
        }
    }

    /**
     * A server that a killed run left behind still holds the data directory. Nobody else can: the
     * folder is locked by us.
     */
    private void stopOrphan() {
        Path pidFile = folder.resolve("data").resolve("postmaster.pid");
        Optional<ProcessHandle> orphan = process(pidFile);
        orphan.ifPresent(
                process -> {
                    // SIGINT is PostgreSQL's fast shutdown; SIGTERM would wait for its clients.
                    signal("INT", process.pid());
                    Poll.untilTrue(
                            PATIENCE,
                            "the end of the PostgreSQL that an earlier run left behind",
                            () -> !process.isAlive());
                });
    }

    private static Optional<ProcessHandle> process(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            return lines.findFirst()
                    .map(String::strip)
                    .map(Long::valueOf)
                    .flatMap(ProcessHandle::of)
                    .filter(Postgres::isPostgres);
        } catch (IOException e) {
            throw new StandFailure("The file " + pidFile + " cannot be read.", e);
        }
    }

    /** After a restart of the machine the number can belong to any other process. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    private static void signal(String name, long pid) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid)))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new StandFailure("The process " + pid + " cannot be signalled.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the server at once; clients lose their connections. */
    public void stop() {
        EmbeddedPostgres running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new StandFailure("PostgreSQL did not stop.", e);
            }
        }
    }

    /** Starts the server unless it runs. */
    public void startIfStopped() {
        if (server == null) {
            start();
        }
    }

    /** Kills the server as a power cut would. */
    public void kill() {
        server = null;
        process(folder.resolve("data").resolve("postmaster.pid"))
                .ifPresent(
                        process -> {
                            List<ProcessHandle> workers = process.descendants().toList();
                            signal("KILL", process.pid());
                            workers.forEach(w -> signal("KILL", w.pid()));
                            Poll.untilTrue(
                                    PATIENCE, "the end of PostgreSQL", () -> !process.isAlive());
                        });
    }

    public int port() {
        return port;
    }

    /** The folder that was given; the server's log is {@code postgres.log} in it. */
    public File folder() {
        return folder.toFile();
    }

    /**
     * The database of that name, made empty if absent. It and its schema {@code public} belong to
     * the owner; the application's user may connect and owns nothing.
     */
    public Database database(String name) {
        if (!name.matches("[a-z_][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a plain database name: " + name);
        }
        try (Connection admin = connect("postgres");
                Statement sql = admin.createStatement()) {
            if (!exists(sql, "pg_roles where rolname = '" + OWNER + "'")) {
                sql.execute(
                        "create role %s login password '%s'".formatted(OWNER, passwords.owner()));
                sql.execute("create role %s login password '%s'".formatted(APP, passwords.app()));
            }
            if (!exists(sql, "pg_database where datname = '" + name + "'")) {
                sql.execute("create database %s owner %s".formatted(name, OWNER));
                sql.execute("revoke all on database %s from public".formatted(name));
                sql.execute("grant connect on database %s to %s".formatted(name, APP));
            }
        } catch (SQLException e) {
            throw new StandFailure("The database " + name + " cannot be made.", e);
        }
        try (Connection admin = connect(name);
                Statement sql = admin.createStatement()) {
            sql.execute("alter schema public owner to " + OWNER);
            sql.execute("revoke all on schema public from public");
        } catch (SQLException e) {
            throw new StandFailure("The database " + name + " cannot be prepared.", e);
        }
        return new Database(url(name), APP, passwords.app(), OWNER, passwords.owner());
    }

    private static boolean exists(Statement sql, String what) throws SQLException {
        try (ResultSet row = sql.executeQuery("select exists (select from " + what + ")")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /** A connection as superuser, for what tests need beyond the application's rights. */
    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", passwords.superuser());
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    @Override
    public void close() {
        try (lock) {
            stop();
        } catch (IOException e) {
            throw new StandFailure("The lock of " + folder + " cannot be released.", e);
        }
    }
}
