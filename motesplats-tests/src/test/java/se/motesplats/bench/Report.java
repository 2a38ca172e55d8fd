package se.motesplats.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, as a block of Markdown with machine, date and command. */
final class Report {

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final String load = loadBefore();

    Report(String title) {
        this.title = title;
    }

    /** A paragraph. */
    Report text(String paragraph, Object... data) {
        lines.add(format(paragraph, data));
        lines.add("");
        return this;
    }

    Report tableHead(String... cells) {
        row(cells);
        lines.add("|" + "---|".repeat(cells.length));
        return this;
    }

    Report row(String... cells) {
        lines.add("| " + String.join(" | ", cells) + " |");
        return this;
    }

    /** A row of rounds, with a target for the ratio. */
    Report compared(String what, String unit, Rounds rounds) {
        return row(
                what,
                format("%.1f %s", rounds.application(), unit),
                format("%.1f %s", rounds.baseline(), unit),
                format("**%.2f** (%s)", rounds.ratio(), rounds.spread()));
    }

    Report endOfTable() {
        lines.add("");
        return this;
    }

    /** Says whether the ratio is as large as it should be. */
    Report atLeast(String what, double target, double found) {
        return verdict(what, "≥", target, found, found >= target);
    }

    /** Says whether the figure is as small as it should be. */
    Report atMost(String what, double target, double found) {
        return verdict(what, "≤", target, found, found <= target);
    }

    private Report verdict(
            String what, String relation, double target, double found, boolean reached) {
        lines.add(
                format(
                        reached
                                ? "- %s: target %s %s – reached: %.2f"
                                : "- %s: target %s %s – **not reached: %.2f**",
                        what,
                        relation,
                        Double.toString(target),
                        found));
        return this;
    }

    String markdown(String name) throws IOException {
        StringBuilder block = new StringBuilder("## ").append(title).append("\n\n");
        lines.forEach(line -> block.append(line).append('\n'));
        if (!lines.get(lines.size() - 1).isEmpty()) {
            block.append('\n');
        }
        return block.append("`mvn -Pbench verify -Dbench=")
                .append(name)
                .append("` · ")
                .append(LocalDate.now(Clock.systemUTC()))
                .append(" · ")
                .append(machine())
                .append(" · ")
                .append(load)
                .append('\n')
                .toString();
    }

    private static String machine() throws IOException {
        return format(
                "%s, %d processors, %d GB, Java %s",
                fact("/proc/cpuinfo", "model name"),
                Runtime.getRuntime().availableProcessors(),
                Math.round(
                        Long.parseLong(fact("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""))
                                / 1024.0
                                / 1024.0),
                System.getProperty("java.version"));
    }

    /** How busy others kept the machine: figures of a busy one are only good as ratios. */
    private static String loadBefore() {
        try {
            return "load before " + Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        } catch (IOException e) {
            return "load unknown";
        }
    }

    private static String fact(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    static String format(String text, Object... data) {
        return String.format(Locale.ROOT, text, data);
    }
}
