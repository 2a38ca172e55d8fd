package se.motesplats.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The classes of the server, prepared for the JVM, which halves the time of later starts. The first
 * start notes which classes it loads; a helper process makes the archive of them. Not left to the
 * JVM's own {@code VM.cds static_dump}, which writes its reports into the working directory.
 */
final class ClassArchive {

    private static final Logger LOG = System.getLogger(ClassArchive.class.getName());
    private static final int PATIENCE_MILLIS = 60_000;

    private ClassArchive() {}

    /**
     * Writes the archive in the background.
     *
     * @param archive where; appears when it is whole
     * @param classes the list that this JVM has been writing since its start
     * @param server the jar that the archive is for
     * @param firstPage is asked for once, so that its classes are in the archive too
     */
    static void write(Path archive, Path classes, Path server, URI firstPage) {
        Thread writer =
                new Thread(
                        () -> {
                            try {
                                visit(firstPage);
                                dump(archive, classes, server);
                            } catch (IOException e) {
                                LOG.log(
                                        Level.WARNING,
                                        "The class archive was not written; the next start will be"
                                                + " as slow as this",
                                        e);
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        },
                        "archive-classes");
        writer.setDaemon(true);
        writer.start();
    }

    private static void visit(URI page) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.getResponseCode();
        connection.disconnect();
    }

    /** Of nodes that start at once one makes it for all. */
    private static void dump(Path archive, Path classes, Path server)
            throws IOException, InterruptedException {
        Path mine = archive.resolveSibling(archive.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                mine, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null && !Files.exists(archive)) {
                dumpAlone(archive, classes, server);
            }
        }
    }

    private static void dumpAlone(Path archive, Path classes, Path server)
            throws IOException, InterruptedException {
        Path folder = classes.resolveSibling("archive");
        Files.createDirectories(folder);
        Path made = folder.resolve(archive.getFileName().toString());
        Process helper =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "-XX:+UseSerialGC",
                                        "-Xshare:dump",
                                        "-Xlog:disable",
                                        "-XX:SharedClassListFile=" + classes,
                                        "-XX:SharedArchiveFile=" + made,
                                        "-cp",
                                        server.toString()))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.DISCARD)
                        .start();
        int exitCode = helper.waitFor();
        if (exitCode != 0 || !Files.exists(made)) {
            throw new IOException("the helper ended with exit code " + exitCode);
        }
        // On the same file system: no start ever sees half an archive.
        Files.move(made, archive, StandardCopyOption.ATOMIC_MOVE);
    }
}
