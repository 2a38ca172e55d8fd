package se.motesplats.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives in another JVM's heap. */
final class Heap {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    private Heap() {}

    /**
     * Megabytes that live in the JVM that the launcher has started, after a full collection.
     *
     * @param launcher the process that was started
     */
    static double live(long launcher) throws IOException, InterruptedException {
        long jvm =
                ProcessHandle.of(launcher)
                        .orElseThrow()
                        .descendants()
                        .mapToLong(ProcessHandle::pid)
                        .findFirst()
                        .orElse(launcher);
        Process jcmd =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "jcmd")
                                                .toString(),
                                        Long.toString(jvm),
                                        "GC.class_histogram"))
                        .redirectErrorStream(true)
                        .start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        Matcher total = TOTAL.matcher(said);
        if (!total.find()) {
            throw new IOException("No histogram: " + said);
        }
        return Long.parseLong(total.group(1)) / 1024.0 / 1024.0;
    }
}
