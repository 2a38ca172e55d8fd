package se.motesplats.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The server, unpacked from the jar into {@code motesplats-runtime} beside it. Unpacked once for
 * each version of the server and used by all nodes that run from it; versions that nobody uses are
 * removed. The application and the server's own folder are unpacked anew for each node. A jar in a
 * folder that cannot be written to is unpacked into a temporary folder instead, and starts slower
 * each time.
 */
final class Installation implements AutoCloseable {

    private final Path folder;
    private final Path home;
    private final Path temporary;
    private final FileChannel use;
    private final boolean kept;

    private Installation(Path folder, Path home, FileChannel use, boolean kept) throws IOException {
        this.folder = folder;
        this.home = home;
        this.use = use;
        this.kept = kept;
        temporary = Files.createTempDirectory(home, "node-");
        Files.writeString(
                temporary.resolve("launcher"), Long.toString(ProcessHandle.current().pid()));
    }

    /** Unpacks if need be; two nodes that start at once wait for each other. */
    static Installation of(Path jar) throws IOException {
        Path beside = jar.toAbsolutePath().resolveSibling("motesplats-runtime");
        boolean kept = Files.isWritable(jar.toAbsolutePath().resolveSibling("."));
        Path folder =
                kept
                        ? Files.createDirectories(beside)
                        : Files.createTempDirectory("motesplats-runtime");
        try (JarFile archive = new JarFile(jar.toFile());
                FileChannel gate = open(folder.resolve("lock"));
                FileLock alone = gate.lock()) {
            assert alone.isValid();
            Path home = folder.resolve(version(archive));
            Files.createDirectories(home);
            FileChannel use = open(home.resolve("in-use"));
            if (use.tryLock(0, 1, true) == null) {
                throw new IOException("The folder " + home + " cannot be locked.");
            }
            if (!Files.exists(home.resolve("unpacked"))) {
                unpack(archive, "server/", home);
                Files.createFile(home.resolve("unpacked"));
                removeUnused(folder, home);
            }
            removeLeftOvers(home);
            Installation installation = new Installation(folder, home, use, kept);
            unpack(archive, "node/", installation.temporary);
            return installation;
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Of the server, not of the application: what was prepared stays good for the next release. */
    private static String version(JarFile archive) throws IOException {
        String version = archive.getManifest().getMainAttributes().getValue("Server-Version");
        if (version == null) {
            throw new IOException(
                    "The jar does not say which server it holds: " + archive.getName());
        }
        return version;
    }

    private static void unpack(JarFile archive, String prefix, Path target) throws IOException {
        Enumeration<JarEntry> entries = archive.entries();
        while (entries.hasMoreElements()) {
            JarEntry entry = entries.nextElement();
            if (!entry.getName().startsWith(prefix) || entry.isDirectory()) {
                continue;
            }
            Path file = target.resolve(entry.getName().substring(prefix.length())).normalize();
            if (!file.startsWith(target)) {
                throw new IOException("The jar holds a path that leaves it: " + entry);
            }
            Files.createDirectories(file.resolveSibling("."));
            try (InputStream content = archive.getInputStream(entry)) {
                Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Removes other versions, unless a node still runs from them. */
    private static void removeUnused(Path folder, Path current) throws IOException {
        for (Path other : children(folder)) {
            if (!Files.isDirectory(other) || other.equals(current)) {
                continue;
            }
            try (FileChannel use = open(other.resolve("in-use"));
                    FileLock nobody = use.tryLock()) {
                if (nobody != null) {
                    Launcher.deleteTree(other);
                }
            }
        }
    }

    /** Removes what killed nodes left. */
    private static void removeLeftOvers(Path home) throws IOException {
        List<Path> leftOvers =
                children(home).stream()
                        .filter(p -> p.getFileName().toString().startsWith("node-"))
                        .toList();
        for (Path leftOver : leftOvers) {
            Path owner = leftOver.resolve("launcher");
            boolean alive =
                    Files.exists(owner)
                            && ProcessHandle.of(Long.parseLong(Files.readString(owner)))
                                    .isPresent();
            if (!alive) {
                Launcher.deleteTree(leftOver);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    Path serverJar() {
        return home.resolve("launch-micro.jar");
    }

    Path war() {
        return temporary.resolve("ROOT.war");
    }

    Path bootCommands() {
        return temporary.resolve("before-boot.txt");
    }

    /** What the server does when the application answers. */
    Path deployedCommands() {
        return temporary.resolve("after-deploy.txt");
    }

    /** Classes of the server, prepared for this JVM by an earlier start; absent at the first. */
    Path classArchive() {
        return home.resolve("classes-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** What the first start notes for {@link #classArchive()}. */
    Path classList() {
        return temporary.resolve("classes.lst");
    }

    /** The server's folder of this node: its configuration and what it makes of the application. */
    Path root() {
        return temporary.resolve("root");
    }

    /** Other files of this node alone. */
    Path temporary() {
        return temporary;
    }

    @Override
    public void close() {
        try (use) {
            Launcher.deleteTree(kept ? temporary : folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
