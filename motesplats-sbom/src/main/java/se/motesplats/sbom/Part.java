package se.motesplats.sbom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that lies in an archive.
 *
 * @param group of Maven; null if the archive does not tell its coordinates
 * @param paths where it lies; {@code !/} leads into an archive
 */
record Part(@Nullable String group, String name, @Nullable String version, List<String> paths) {
    Part {
        paths = List.copyOf(paths);
    }
}
