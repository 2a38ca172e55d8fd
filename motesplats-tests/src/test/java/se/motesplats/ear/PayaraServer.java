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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    /** The distances of the server's ports from a base, as {@code create-domain} counts them. */
    private static final int ADMIN = 48;

    private static final int HTTP = 80;
    private static final int PORTS = 90;

    /**
     * The commands as the handbook of operations has them, so that they are proven as they stand.
     */
    private static final Pattern BEFORE_BOOT =
            Pattern.compile("`before-boot\\.txt`:\n\n```\n(.*?)```", Pattern.DOTALL);

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
        Files.writeString(work.resolve("before-boot.txt"), beforeBoot());
        asadmin(
                "create-domain",
                "--domaindir",
                domains(),
                "--portbase",
                Integer.toString(base),
                DOMAIN);
        deleteTree(docroot());
        Files.createDirectory(docroot());
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

    private static String beforeBoot() throws IOException {
        Matcher block = BEFORE_BOOT.matcher(Files.readString(OPERATIONS));
        if (!block.find()) {
            throw new IllegalStateException("No before-boot.txt in " + OPERATIONS);
        }
        return block.group(1);
    }

    /** A value of the domain's configuration. */
    String get(String name) throws IOException {
        String answer = asadmin("get", name);
        return answer.replaceAll("(?s).*" + Pattern.quote(name + '=') + "([^\\n]*).*", "$1");
    }

    private Path passwordFile() {
        return work.resolve("password");
    }

    private String domains() {
        return work.resolve("domains").toString();
    }

    /** Where the server's own start page lies; it has to be there, and may be empty. */
    private Path docroot() {
        return work.resolve("domains").resolve(DOMAIN).resolve("docroot");
    }

    private String asadmin(String... command) throws IOException {
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
        Path log = work.resolve("asadmin-" + command[0] + ".log");
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.redirectOutput(log.toFile());
        settings.forEach(
                (key, value) ->
                        builder.environment()
                                .put(key.replace('.', '_').toUpperCase(Locale.ROOT), value));
        // The server and each command start once and end soon: the first compiler is enough.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
        Process process = builder.start();
        Poll.untilTrue(PATIENCE, "asadmin " + command[0], () -> !process.isAlive());
        if (process.exitValue() != 0) {
            throw new IllegalStateException(
                    "asadmin " + command[0] + " failed: " + Files.readString(log));
        }
        return Files.readString(log);
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
