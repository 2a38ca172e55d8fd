package se.motesplats.sbom;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Property;
import org.cyclonedx.parsers.JsonParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes a CycloneDX list of all that lies in an archive, however deep. What Maven knows is only
 * what we asked for: the server in {@code motesplats.jar} brings hundreds of libraries, some of
 * them packed into one another.
 */
public final class BillOfMaterials {

    private BillOfMaterials() {}

    /** Arguments: the archive and the file to write. */
    public static void main(String[] arguments) throws IOException, GeneratorException {
        Path archive = Path.of(arguments[0]);
        Path file = Path.of(arguments[1]);
        List<Part> parts;
        try (InputStream in = Files.newInputStream(archive)) {
            parts = Archive.parts(in);
        }
        String text =
                BomGeneratorFactory.createJson(Version.VERSION_16, bom(archive, parts))
                        .toJsonString();
        List<ParseException> faults = new JsonParser().validate(text, Version.VERSION_16);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("No CycloneDX 1.6: " + faults);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        System.out.printf(
                "%d components, %d of them with coordinates of Maven: %s%n",
                parts.size(), parts.stream().filter(p -> p.group() != null).count(), file);
    }

    static Bom bom(Path archive, List<Part> parts) {
        Bom bom = new Bom();
        Component whole = new Component();
        whole.setType(Component.Type.APPLICATION);
        whole.setName(String.valueOf(archive.getFileName()));
        whole.setBomRef("whole");
        Metadata about = new Metadata();
        about.setComponent(whole);
        bom.setMetadata(about);
        parts.forEach(part -> bom.addComponent(component(part)));
        return bom;
    }

    private static Component component(Part part) {
        Component component = new Component();
        component.setType(Component.Type.LIBRARY);
        component.setGroup(part.group());
        component.setName(part.name());
        component.setVersion(part.version());
        component.setPurl(address(part.group(), part.name(), part.version()));
        component.setBomRef(part.paths().get(0) + '#' + part.name());
        component.setProperties(part.paths().stream().map(BillOfMaterials::place).toList());
        return component;
    }

    private static Property place(String path) {
        Property property = new Property();
        property.setName("motesplats:path");
        property.setValue(path);
        return property;
    }

    private static PackageURL address(
            @Nullable String group, String name, @Nullable String version) {
        try {
            return new PackageURL(
                    group == null ? "generic" : "maven", group, name, version, null, null);
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
