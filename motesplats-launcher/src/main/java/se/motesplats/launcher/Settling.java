package se.motesplats.launcher;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * Gives back to the machine what a start needed and nothing else does: the room in the heap of what
 * is thrown away, and what the C library keeps of memory that was freed. Later only the latter,
 * from time to time, so that memory after hours of load is that of the work and not of its peaks.
 */
final class Settling {

    private static final Logger LOG = System.getLogger(Settling.class.getName());

    /** The first pages are answered meanwhile. */
    private static final Duration AFTER_START = Duration.ofSeconds(2);

    private static final Duration FROM_TIME_TO_TIME = Duration.ofMinutes(10);

    /** Per cent of the heap kept free beyond what is used; the narrow one for a moment. */
    private static final String LEAST_FREE = "MinHeapFreeRatio";

    private static final String MOST_FREE = "MaxHeapFreeRatio";

    private Settling() {}

    static void begin() {
        Thread thread = new Thread(Settling::run, "settling");
        thread.setDaemon(true);
        thread.start();
    }

    private static void run() {
        try {
            Thread.sleep(AFTER_START.toMillis());
            shrinkHeap();
            while (trim()) {
                Thread.sleep(FROM_TIME_TO_TIME.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void shrinkHeap() {
        HotSpotDiagnosticMXBean jvm =
                ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        try {
            String least = jvm.getVMOption(LEAST_FREE).getValue();
            String most = jvm.getVMOption(MOST_FREE).getValue();
            jvm.setVMOption(LEAST_FREE, "5");
            jvm.setVMOption(MOST_FREE, "10");
            System.gc();
            jvm.setVMOption(MOST_FREE, most);
            jvm.setVMOption(LEAST_FREE, least);
        } catch (IllegalArgumentException otherJvm) {
            LOG.log(Level.DEBUG, "This JVM keeps its heap as it is", otherJvm);
        }
    }

    /** Whether it can be done here: on Linux, from 17.0.9 on. */
    private static boolean trim() {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[] {},
                            new String[] {});
            return true;
        } catch (JMException | RuntimeException otherJvm) {
            LOG.log(Level.DEBUG, "This JVM does not give back freed memory", otherJvm);
            return false;
        }
    }
}
