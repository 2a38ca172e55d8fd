package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.motesplats.stand.Application;
import se.motesplats.stand.Database;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Ports;
import se.motesplats.stand.Postgres;

/**
 * Where the things lie that are measured.
 *
 * @param work what benchmarks write; kept between runs, so that a first start is paid for once
 */
record Site(Path project, Path jar, Path war, Path microJar, Path work) {

    /** As the build hands them over. */
    static Site fromProperties() {
        return new Site(
                path("motesplats.project"),
                path("motesplats.jar"),
                path("motesplats.war"),
                path("payara.microJar"),
                path("motesplats.work"));
    }

    private static Path path(String property) {
        return Path.of(System.getProperty(property)).toAbsolutePath().normalize();
    }

    /** A folder for one benchmark's files. */
    Path folder(String name) throws IOException {
        return Files.createDirectories(work.resolve("bench").resolve(name));
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** PostgreSQL with an empty database, and an SMTP server. */
    final class Stand implements AutoCloseable {
        final Postgres postgres;
        final MailServer mails = new MailServer(0);
        final String name = "bench_" + UUID.randomUUID().toString().replace("-", "");
        final Database database;

        private Stand(String folder) {
            postgres = Postgres.start(work.resolve("bench").resolve(folder), 0);
            database = postgres.database(name);
        }

        /**
         * Starts the application in demo mode.
         *
         * @param jvm options of the java command
         * @param arguments after the jar, for the server
         */
        Application start(
                String log, Map<String, String> more, List<String> jvm, List<String> arguments)
                throws IOException {
            int port = Ports.free();
            String url = "http://127.0.0.1:" + port;
            Map<String, String> settings = Application.settings(database, mails, url);
            settings.put("motesplats.http.port", Integer.toString(port));
            settings.putAll(more);
            List<String> command = new ArrayList<>(List.of(java()));
            command.addAll(jvm);
            command.addAll(List.of("-jar", jar.toString()));
            command.addAll(arguments);
            return Application.start(command, settings, url, folder("logs").resolve(log));
        }

        @Override
        public void close() {
            mails.close();
            postgres.close();
        }
    }

    Stand stand() {
        return new Stand("postgres");
    }

    /** A second one beside that. */
    Stand another() {
        return new Stand("postgres-2");
    }
}
