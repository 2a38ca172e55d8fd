package se.motesplats.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Libraries that lie in the application, for what is asked before or without the server. */
final class Application {

    private Application() {}

    /**
     * A loader of some of the application's libraries.
     *
     * @param names regular expressions of their file names
     */
    static URLClassLoader loader(Path war, String... names) throws IOException {
        List<URL> found = new ArrayList<>();
        try (JarFile archive = new JarFile(war.toFile())) {
            for (String name : names) {
                JarEntry entry =
                        archive.stream()
                                .filter(e -> e.getName().matches("WEB-INF/lib/" + name))
                                .findFirst()
                                .orElseThrow(() -> new IOException("No " + name + " in " + war));
                Path file = war.resolveSibling("check-" + Path.of(entry.getName()).getFileName());
                try (InputStream content = archive.getInputStream(entry)) {
                    Files.copy(content, file, StandardCopyOption.REPLACE_EXISTING);
                }
                found.add(file.toUri().toURL());
            }
        }
        return new URLClassLoader(found.toArray(URL[]::new));
    }
}
