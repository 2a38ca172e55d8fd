package se.motesplats.launcher;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * Boots Payara Micro with the application, in the JVM that {@link Launcher} started. Ends with exit
 * code 1 and one sentence as the last line when the application does not start.
 */
public final class Node {

    /** The application says here, in one sentence, why it refuses to start. */
    private static final String REFUSAL = "motesplats.refusal";

    private static final String HTTP_ADDRESS = "motesplats.http.address";
    private static final String HTTP_PORT = "motesplats.http.port";
    private static final String BASE_URL = "motesplats.base.url";

    private Node() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        // The launcher holds the other end: its end is ours, even by SIGKILL.
        endWithInput("watch-launcher");
        PrintStream console = System.err;
        try {
            readFile();
            checkListener(setting(HTTP_ADDRESS, "127.0.0.1"), setting(HTTP_PORT, "8080"));
        } catch (Refusal refusal) {
            end(console, refusal.sentence);
        }
        Path war = war();
        List<String> wrong = ConfigurationCheck.refusal(war);
        if (!wrong.isEmpty()) {
            end(console, String.join(System.lineSeparator(), wrong));
        }
        Thread database =
                new Thread(
                        () -> DatabaseCheck.refusal(war).ifPresent(s -> end(console, s)),
                        "check-database");
        database.setDaemon(true);
        database.start();
        if (boot(war, arguments).isEmpty()) {
            // It may know better why.
            join(database);
            String refusal = System.getProperty(REFUSAL);
            end(
                    console,
                    refusal != null
                            ? refusal
                            : "The application did not start; the log above says why.");
        }
        Settling.begin();
        Path archive = Path.of(System.getProperty("motesplats.node.archive"));
        if (!Files.exists(archive)) {
            ClassArchive.write(
                    archive,
                    Path.of(System.getProperty("motesplats.node.classes")),
                    server(),
                    URI.create(
                            "http://%s:%s%s/"
                                    .formatted(
                                            System.getProperty(HTTP_ADDRESS),
                                            System.getProperty(HTTP_PORT),
                                            contextPath(setting(BASE_URL, "")))));
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** One sentence for the operator. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        private final String sentence;

        Refusal(String sentence) {
            super(sentence);
            this.sentence = sentence;
        }
    }

    /** Ends this JVM when its standard input does. */
    static void endWithInput(String name) {
        Thread watch =
                new Thread(
                        () -> {
                            try {
                                while (System.in.read() >= 0) {
                                    // Nobody writes there.
                                }
                            } catch (IOException e) {
                                // As good as the end of the stream.
                            }
                            System.exit(0);
                        },
                        name);
        watch.setDaemon(true);
        watch.start();
    }

    /**
     * Makes the keys of {@code motesplats.properties} in the working directory, or of the file that
     * {@code motesplats.config} names, known as system properties where nothing stronger has them.
     */
    private static void readFile() throws Refusal {
        String named = setting("motesplats.config", "");
        Path file = Path.of(named.isEmpty() ? "motesplats.properties" : named);
        if (named.isEmpty() && !Files.exists(file)) {
            return;
        }
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            values.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    "The configuration file " + file.toAbsolutePath() + " cannot be read: " + e);
        }
        for (String key : values.stringPropertyNames()) {
            if (System.getProperty(key) == null && System.getenv(environmentName(key)) == null) {
                System.setProperty(key, values.getProperty(key));
            }
        }
    }

    static String setting(String key, String fallback) {
        String value = System.getProperty(key, System.getenv(environmentName(key)));
        return value == null || value.isBlank() ? fallback : value.strip();
    }

    /** The key in both of its forms. */
    static String named(String key) {
        return "%s (environment %s)".formatted(key, environmentName(key));
    }

    private static String environmentName(String key) {
        return key.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /** The server's own complaint about a taken port is a page of stack traces. */
    private static void checkListener(String address, String port) throws Refusal {
        try (ServerSocket listener =
                new ServerSocket(Integer.parseInt(port), 1, InetAddress.getByName(address))) {
            System.setProperty(HTTP_ADDRESS, address);
            System.setProperty(HTTP_PORT, Integer.toString(listener.getLocalPort()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    "Setting %s cannot be read: \"%s\" is not a port number."
                            .formatted(named(HTTP_PORT), port));
        } catch (UnknownHostException e) {
            throw new Refusal(
                    "Setting %s cannot be read: \"%s\" is not an address of this machine."
                            .formatted(named(HTTP_ADDRESS), address));
        } catch (IOException e) {
            throw new Refusal(
                    "Port %s on %s cannot be listened on (%s); choose another with %s."
                            .formatted(port, address, e.getMessage(), named(HTTP_PORT)));
        }
    }

    /**
     * The path that the application answers below, which is that of the address people know: then
     * the proxy passes on what it is asked for, and links and redirects need no translation.
     */
    static String contextPath(String baseUrl) {
        try {
            String path = URI.create(baseUrl).getRawPath();
            return path == null ? "" : path.replaceFirst("/+$", "");
        } catch (IllegalArgumentException malformed) {
            // The application says so, with the key.
            return "";
        }
    }

    /** The application; the server puts what is called ROOT at the root, whatever it is told. */
    private static Path war() throws IOException {
        Path root = Path.of(System.getProperty("motesplats.node.war"));
        return contextPath(setting(BASE_URL, "")).isEmpty()
                ? root
                : Files.move(root, root.resolveSibling("motesplats.war"));
    }

    /** The jar that this JVM was started from. */
    private static Path server() {
        return Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    }

    /**
     * Boots the server and deploys the application. By reflection, because the classes come with
     * the server's own jars.
     *
     * @return what was deployed; empty when that failed
     */
    private static Collection<?> boot(Path war, String[] given)
            throws ReflectiveOperationException {
        Path server = server();
        System.setProperty("fish.payara.micro.BootJar", server.toUri().toString());
        System.setProperty(
                "fish.payara.micro.UnpackDir", server.resolveSibling(".").normalize().toString());
        String path = contextPath(setting(BASE_URL, ""));
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--nohazelcast",
                                "--disablephonehome",
                                "--rootdir",
                                System.getProperty("motesplats.node.root"),
                                "--prebootcommandfile",
                                System.getProperty("motesplats.node.commands"),
                                "--postdeploycommandfile",
                                System.getProperty("motesplats.node.deployed"),
                                "--deploy",
                                path.isEmpty() ? war.toString() : war + File.pathSeparator + path));
        arguments.addAll(List.of(given));
        Object micro =
                Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                        .getMethod("create", String[].class)
                        .invoke(null, (Object) arguments.toArray(String[]::new));
        Object runtime =
                Class.forName("fish.payara.micro.boot.PayaraMicroBoot")
                        .getMethod("getRuntime")
                        .invoke(micro);
        Object node =
                Class.forName("fish.payara.micro.PayaraMicroRuntime")
                        .getMethod("getLocalDescriptor")
                        .invoke(runtime);
        return (Collection<?>)
                Class.forName("fish.payara.micro.data.InstanceDescriptor")
                        .getMethod("getDeployedApplications")
                        .invoke(node);
    }

    /** Halts, so that the sentence stays the last line. */
    private static void end(PrintStream console, String sentence) {
        console.println(sentence);
        console.flush();
        Runtime.getRuntime().halt(1);
    }
}
