package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A process with all that it started. */
record Tree(long pid) {

    List<ProcessHandle> processes() {
        return ProcessHandle.of(pid).stream()
                .flatMap(top -> Stream.concat(Stream.of(top), top.descendants()))
                .toList();
    }

    /** Resident memory of all of them in megabytes, as the kernel counts it for each. */
    double residentMegabytes() throws IOException {
        double sum = 0;
        for (ProcessHandle process : processes()) {
            Path status = Path.of("/proc", Long.toString(process.pid()), "status");
            for (String line : Files.readAllLines(status)) {
                if (line.startsWith("VmRSS:")) {
                    sum += Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024.0;
                }
            }
        }
        return sum;
    }

    /** Processor time of all of them in seconds, user and system. */
    double cpuSeconds() {
        return processes().stream()
                        .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toMillis)
                        .sum()
                / 1000.0;
    }
}
