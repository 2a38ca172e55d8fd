package se.motesplats.sbom;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Reads an archive and those that lie in it. */
final class Archive {

    private static final Pattern NESTED = Pattern.compile(".*\\.(jar|war|rar)");
    private static final Pattern COORDINATES =
            Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");
    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final List<String> NAMES =
            List.of("Bundle-SymbolicName", "Automatic-Module-Name", "Implementation-Title");
    private static final List<String> VERSIONS =
            List.of("Bundle-Version", "Implementation-Version", "Specification-Version");

    private final Map<String, Part> parts = new TreeMap<>();

    private Archive() {}

    /** All parts, each once; the archive itself is none. */
    static List<Part> parts(InputStream in) throws IOException {
        Archive archive = new Archive();
        archive.read(in, "");
        return List.copyOf(archive.parts.values());
    }

    private void read(InputStream in, String path) throws IOException {
        boolean told = false;
        Attributes manifest = new Attributes();
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName();
            if (NESTED.matcher(name).matches()) {
                read(
                        new ByteArrayInputStream(zip.readAllBytes()),
                        path.isEmpty() ? name : path + "!/" + name);
            } else if (COORDINATES.matcher(name).matches()) {
                told |= addByCoordinates(zip, path);
            } else if (name.equals(MANIFEST)) {
                manifest = new Manifest(zip).getMainAttributes();
            }
        }
        if (!told && !path.isEmpty()) {
            addByManifest(manifest, path);
        }
    }

    private boolean addByCoordinates(InputStream in, String path) throws IOException {
        Properties told = new Properties();
        told.load(in);
        String group = told.getProperty("groupId");
        String name = told.getProperty("artifactId");
        if (group == null || name == null) {
            return false;
        }
        add(group, name, told.getProperty("version"), path);
        return true;
    }

    private void addByManifest(Attributes manifest, String path) {
        String name = first(manifest, NAMES);
        add(
                null,
                name == null
                        ? path.replaceAll(".*/", "").replaceAll("\\.[a-z]+$", "")
                        : name.replaceAll(";.*", ""),
                first(manifest, VERSIONS),
                path);
    }

    private static @Nullable String first(Attributes manifest, List<String> keys) {
        return keys.stream()
                .map(manifest::getValue)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }

    private void add(@Nullable String group, String name, @Nullable String version, String path) {
        parts.merge(
                group + ':' + name + ':' + version,
                new Part(group, name, version, List.of(path)),
                (known, again) -> {
                    List<String> paths = new ArrayList<>(known.paths());
                    paths.addAll(again.paths());
                    return new Part(group, name, version, paths);
                });
    }
}
