package se.motesplats.ear;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.motesplats.stand.Poll;
import se.motesplats.stand.Ports;

/**
 * A Payara Server with a fresh domain, set up as {@code docs/operations.md} says: administration,
 * JMX and ORB on loopback, a password, no health, metrics or names for the public.
 */
final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "motesplats";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String LISTENER =
            "set configs.config.server-config.network-config.network-listeners.network-listener.";
    private static final String HTTP_1 =
            "set configs.config.server-config.network-config.protocols.protocol.http-listener-1.http.";
    private static final String ORB =
            "set configs.config.server-config.iiop-service.iiop-listener.";

    /** The distances of the server's ports from a base, as {@code create-domain} counts them. */
    private static final int ADMIN = 48;

    private static final int HTTP = 80;
    private static final int PORTS = 90;

    private static final List<String> BEFORE_BOOT =
            List.of(
                    LISTENER + "admin-listener.address=127.0.0.1",
                    LISTENER + "http-listener-1.address=127.0.0.1",
                    LISTENER + "http-listener-2.enabled=false",
                    "set configs.config.server-config.admin-service.jmx-connector.system"
                            + ".address=127.0.0.1",
                    ORB + "orb-listener-1.address=127.0.0.1",
                    ORB + "SSL.enabled=false",
                    ORB + "SSL_MUTUALAUTH.enabled=false",
                    "set configs.config.server-config.microprofile-metrics-configuration"
                            + ".enabled=false",
                    "set-microprofile-healthcheck-configuration --enabled=false",
                    "set configs.config.server-config.hazelcast-config-specific-configuration"
                            + ".enabled=false",
                    HTTP_1 + "server-header=false",
                    HTTP_1 + "xpowered-by=false",
                    HTTP_1 + "http2-enabled=false",
                    "set-openapi-configuration --enabled=false --virtualservers=__asadmin");

    private final Path home;
    private final Path work;
    private final Map<String, String> settings;
    private final int base;
    private final String password = UUID.randomUUID().toString();

    /**
     * @param home where the distribution is unpacked
     * @param work for the domain and its log; made anew
     * @param settings the application's configuration, given to the server's environment
     */
    PayaraServer(Path home, Path work, Map<String, String> settings) throws IOException {
        this.home = home;
        this.work = work;
        this.settings = new TreeMap<>(settings);
        this.base = freeBase();
        deleteTree(work);
        Files.createDirectories(work);
    }

    private static int freeBase() {
        int last = 60_000;
        return IntStream.iterate(20_000, b -> b < last, b -> b + PORTS)
                .filter(b -> IntStream.range(b, b + PORTS).allMatch(Ports::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    void start() throws IOException {
        Files.createFile(
                passwordFile(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(passwordFile(), "AS_ADMIN_PASSWORD=" + password + "\n");
        Files.write(work.resolve("before-boot.txt"), BEFORE_BOOT);
        asadmin(
                "create-domain",
                "--domaindir",
                domains(),
                "--portbase",
                Integer.toString(base),
                DOMAIN);
        asadmin(
                "start-domain",
                "--domaindir",
                domains(),
                "--prebootcommandfile",
                work.resolve("before-boot.txt").toString(),
                DOMAIN);
    }

    void deploy(Path ear) throws IOException {
        asadmin("deploy", "--name", "motesplats", ear.toString());
    }

    private Path passwordFile() {
        return work.resolve("password");
    }

    private String domains() {
        return work.resolve("domains").toString();
    }

    private void asadmin(String... command) throws IOException {
        Path script = home.resolve("bin/asadmin");
        List<String> whole =
                new ArrayList<>(
                        List.of(
                                "/bin/sh",
                                script.toString(),
                                "--user",
                                "admin",
                                "--passwordfile",
                                passwordFile().toString(),
                                "--port",
                                Integer.toString(base + ADMIN)));
        whole.addAll(List.of(command));
        Path log = work.resolve("asadmin.log");
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        settings.forEach(
                (key, value) ->
                        builder.environment()
                                .put(key.replace('.', '_').toUpperCase(Locale.ROOT), value));
        Process process = builder.start();
        Poll.untilTrue(PATIENCE, "asadmin " + command[0], () -> !process.isAlive());
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "asadmin " + command[0] + " failed: " + Files.readString(log));
        }
    }

    String applicationUrl() {
        return "http://127.0.0.1:" + (base + HTTP) + "/motesplats";
    }

    String url() {
        return "http://127.0.0.1:" + (base + HTTP);
    }

    String adminUrl() {
        return "http://127.0.0.1:" + (base + ADMIN);
    }

    String adminPassword() {
        return password;
    }

    @Override
    public void close() throws IOException {
        asadmin("stop-domain", "--domaindir", domains(), "--kill", DOMAIN);
    }
}
