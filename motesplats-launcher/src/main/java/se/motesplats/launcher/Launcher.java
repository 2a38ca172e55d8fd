package se.motesplats.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Main class of {@code motesplats.jar}. Starts {@link Node} in a JVM of its own, passes on signals
 * and the exit code, and leaves neither a process nor a temporary file behind. Options given to
 * {@code java} and arguments after the jar reach the node. With {@code
 * -Dmotesplats.launcher.input=watch} it ends with its standard input, so that it never outlives a
 * program that started it.
 */
public final class Launcher {

    private static final long STOP_PATIENCE_SECONDS = 25;

    /** The application knows this setting too, and refuses to start with any other value. */
    private static final String JVM = "motesplats.jvm";

    private static final String JVM_ENVIRONMENT = "MOTESPLATS_JVM";
    private static final String STEADY = "steady";
    private static final String BUSY = "busy";

    private Launcher() {}

    public static void main(String[] arguments)
            throws IOException, InterruptedException, URISyntaxException {
        Path jar =
                Path.of(Launcher.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        int exitCode;
        try (Installation installation = unpacked(jar)) {
            Process node = node(command(installation, arguments));
            Thread stop = new Thread(() -> stop(node, installation), "stop-node");
            Runtime.getRuntime().addShutdownHook(stop);
            if ("watch".equals(System.getProperty("motesplats.launcher.input"))) {
                Node.endWithInput("watch-starter");
            }
            exitCode = node.waitFor();
        }
        System.exit(exitCode);
    }

    private static Process node(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectInput(Redirect.PIPE)
                        .redirectOutput(Redirect.INHERIT)
                        .redirectError(Redirect.INHERIT);
        // The C library would keep a pool of freed memory for each of some threads.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        return builder.start();
    }

    private static Installation unpacked(Path jar) {
        try {
            return Installation.of(jar);
        } catch (IOException e) {
            System.err.printf(
                    "The server cannot be unpacked beside %s (%s); make room there and let its folder be written to.%n",
                    jar, e.getMessage());
            System.exit(1);
            throw new IllegalStateException(e);
        }
    }

    private static List<String> command(Installation installation, String[] arguments) {
        List<String> given = ManagementFactory.getRuntimeMXBean().getInputArguments();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String jvm = System.getProperty(JVM, System.getenv(JVM_ENVIRONMENT));
        if (!STEADY.equals(jvm)) {
            command.addAll(OfficeJvm.options(BUSY.equals(jvm), given));
        }
        command.add("-Xshare:auto");
        // A named archive that is not there would be worse than the JDK's own.
        command.add(
                Files.exists(installation.classArchive())
                        ? "-XX:SharedArchiveFile=" + installation.classArchive()
                        : "-XX:DumpLoadedClassList=" + installation.classList());
        command.add("-Xlog:disable");
        command.add("-Xlog:all=error:stderr");
        // Jakarta Mail would search all jars of the server for it, for each part of each mail.
        command.add(
                "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider");
        command.add("-Djava.io.tmpdir=" + installation.temporary());
        command.add("-Dmotesplats.node.archive=" + installation.classArchive());
        command.add("-Dmotesplats.node.classes=" + installation.classList());
        command.add("-Dmotesplats.node.root=" + installation.root());
        command.add("-Dmotesplats.node.war=" + installation.war());
        command.add("-Dmotesplats.node.commands=" + installation.bootCommands());
        command.add("-Dmotesplats.node.deployed=" + installation.deployedCommands());
        // Later options win: what the operator says goes.
        command.addAll(given);
        command.add("-jar");
        command.add(installation.serverJar().toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static void stop(Process node, Installation installation) {
        List<ProcessHandle> helpers = node.descendants().toList();
        node.destroy();
        helpers.forEach(ProcessHandle::destroyForcibly);
        try {
            if (!node.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                node.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            node.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        installation.close();
    }

    static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
