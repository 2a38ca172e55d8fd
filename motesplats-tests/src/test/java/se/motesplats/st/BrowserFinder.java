package se.motesplats.st;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.motesplats.stand.StandFailure;

/**
 * Finds a Chromium: an installed one, else from Debian's package manager when we may, else by the
 * browser tool's own download. One that draws no windows comes first: it needs two thirds of the
 * processor for the same page, and no desktop's libraries.
 */
public final class BrowserFinder {

    private static final String WITHOUT_WINDOWS = "chromium-headless-shell";

    private static final List<String> NAMES =
            List.of(
                    WITHOUT_WINDOWS,
                    "chromium",
                    "chromium-browser",
                    "google-chrome",
                    "google-chrome-stable");

    private BrowserFinder() {}

    /**
     * The executable; empty when the tool's own download is to be used.
     *
     * @throws StandFailure with one sentence when there is no way to a browser
     */
    public static Optional<Path> find() {
        if (onPath(WITHOUT_WINDOWS).isEmpty() && isRoot() && onPath("apt-get").isPresent()) {
            run("apt-get", "update", "-qq");
            // An older distribution has it only together with the windows.
            if (!install(WITHOUT_WINDOWS) && installed().isEmpty()) {
                install("chromium");
            }
        }
        Optional<Path> installed = installed();
        if (installed.isPresent()) {
            return installed;
        }
        if (run(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "com.microsoft.playwright.CLI",
                "install",
                "chromium")) {
            return Optional.empty();
        }
        throw new StandFailure(
                "The browser tests need Chromium, and it could be neither found nor installed:"
                        + " install Debian's package \"chromium\".");
    }

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static Optional<Path> installed() {
        return NAMES.stream().map(BrowserFinder::onPath).flatMap(Optional::stream).findFirst();
    }

    private static Optional<Path> onPath(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin");
        return Stream.of(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean install(String aPackage) {
        return run("apt-get", "install", "-y", "-qq", "--no-install-recommends", aPackage);
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            throw new StandFailure("The command " + command[0] + " cannot be run.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
