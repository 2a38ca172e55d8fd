package se.motesplats.stand;

import java.io.PrintStream;

/** The run command's own words to the person at the keyboard. */
final class Console {

    private final PrintStream out;
    private final long start = System.nanoTime();

    Console(PrintStream out) {
        this.out = out;
    }

    void progress(String what) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, what);
        out.flush();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }
}
