package se.motesplats.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The JVM for the load of an office day: ready soon, and small. What the operator says about the
 * collector or the heap replaces what stands here about it.
 */
final class OfficeJvm {

    private static final Pattern COLLECTOR = Pattern.compile("-XX:\\+Use\\w+GC");

    /** Whoever says how large the heap or a part of it is says all of it. */
    private static final Pattern HEAP = Pattern.compile("-Xm[xsn]|-XX:\\w*(HeapSize|NewSize|RAM)");

    /**
     * Room for what a start leaves behind, so that it is neither copied again and again nor
     * collected as a whole; and little kept free beyond what is used.
     */
    private static final List<String> HEAP_OF_A_START =
            List.of(
                    "-Xms176m",
                    "-XX:NewSize=52m",
                    "-XX:SurvivorRatio=4",
                    "-XX:MetaspaceSize=64m",
                    "-XX:MinHeapFreeRatio=20",
                    "-XX:MaxHeapFreeRatio=30");

    private OfficeJvm() {}

    /**
     * Options of the java command.
     *
     * @param given what the operator gave to the launcher's own JVM
     */
    static List<String> options(List<String> given) {
        List<String> options = new ArrayList<>();
        // The server is ready long before the second compiler would have paid for itself, and the
        // load of an office day does not need it.
        options.add("-XX:TieredStopAtLevel=1");
        if (given.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
            options.add("-XX:+UseSerialGC");
        }
        if (given.stream().noneMatch(option -> HEAP.matcher(option).lookingAt())) {
            options.addAll(HEAP_OF_A_START);
        }
        return options;
    }
}
