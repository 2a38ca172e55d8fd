package se.motesplats.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of what is delivered, for rules about what no compiled class shows. */
final class Sources {

    /** Comments, and texts, which may speak of what the code may not do. */
    private static final Pattern TOLD =
            Pattern.compile(
                    "\"\"\".*?\"\"\"|\"[^\"\\\\\n]*(?:\\\\.[^\"\\\\\n]*)*\"|'(?:\\\\.|[^'\\\\])'|/\\*.*?\\*/|//[^\n]*",
                    Pattern.DOTALL);

    /**
     * One file.
     *
     * @param path from the root of the tree
     */
    record Source(String path, String text) {

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** Without comments and texts. */
        String code() {
            return TOLD.matcher(text).replaceAll(" ");
        }

        long lines() {
            return text.lines().count();
        }
    }

    static final List<Source> MAIN =
            Stream.of(
                            "motesplats-domain",
                            "motesplats-ejb",
                            "motesplats-web",
                            "motesplats-launcher")
                    .map(module -> Product.ROOT.resolve(module).resolve("src/main/java"))
                    .flatMap(folder -> Product.files(folder, ".java").stream())
                    .map(Sources::read)
                    .toList();

    private Sources() {}

    private static Source read(Path file) {
        try {
            return new Source(
                    Product.ROOT.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
