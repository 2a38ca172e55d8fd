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

    /**
     * While a start keeps the second compiler busy, the first one makes code that counts little and
     * is nearly as fast as its best; what stays in use is counted, and compiled anew, when there is
     * time.
     */
    private static final List<String> BOTH_COMPILERS =
            List.of("-XX:Tier3DelayOn=0", "-XX:Tier3DelayOff=0");

    /** Ready soonest, and least memory; a page costs two to three times as much once warm. */
    private static final List<String> FIRST_COMPILER = List.of("-XX:TieredStopAtLevel=1");

    /**
     * Threads of the lowest priority, which hash passwords, stand back for others, as the collector
     * and the compilers do not. To stand back needs no right; the JVM warns all the same that other
     * priorities would.
     */
    private static final List<String> PRIORITIES =
            List.of(
                    "-XX:+UnlockDiagnosticVMOptions",
                    "-XX:-PrintWarnings",
                    "-XX:ThreadPriorityPolicy=1",
                    "-XX:JavaPriority1_To_OSPriority=5");

    private OfficeJvm() {}

    /**
     * Options of the java command.
     *
     * @param busy whether speed once warm counts more than the start and memory
     * @param given what the operator gave to the launcher's own JVM
     */
    static List<String> options(boolean busy, List<String> given) {
        List<String> options = new ArrayList<>(busy ? BOTH_COMPILERS : FIRST_COMPILER);
        options.addAll(PRIORITIES);
        if (given.stream().noneMatch(option -> COLLECTOR.matcher(option).matches())) {
            options.add("-XX:+UseSerialGC");
        }
        if (given.stream().noneMatch(option -> HEAP.matcher(option).lookingAt())) {
            options.addAll(HEAP_OF_A_START);
        }
        return options;
    }
}
