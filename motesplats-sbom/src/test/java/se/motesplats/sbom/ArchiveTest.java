package se.motesplats.sbom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cyclonedx.model.Component;
import org.junit.jupiter.api.Test;

class ArchiveTest {

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] library(String name) throws IOException {
        return zip(
                Map.of(
                        "META-INF/maven/org.prov/" + name + "/pom.properties",
                        bytes("groupId=org.prov\nartifactId=" + name + "\nversion=1.2\n")));
    }

    @Test
    void finds_what_lies_in_what_lies_in_it() throws IOException {
        byte[] unnamed =
                zip(
                        Map.of(
                                "META-INF/MANIFEST.MF",
                                bytes(
                                        "Manifest-Version: 1.0\nBundle-SymbolicName: org.asm;singleton:=true\nBundle-Version: 9.8\n")));
        byte[] whole =
                zip(
                        Map.of(
                                "server/a.jar", library("a"),
                                "server/asm.jar", unnamed,
                                "server/nothing-3.jar", zip(Map.of("x", new byte[0])),
                                "ROOT.war", zip(Map.of("WEB-INF/lib/a.jar", library("a")))));
        List<Part> parts = Archive.parts(new ByteArrayInputStream(whole));
        assertThat(parts)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("paths")
                .containsExactlyInAnyOrder(
                        new Part("org.prov", "a", "1.2", List.of()),
                        new Part(null, "org.asm", "9.8", List.of()),
                        new Part(null, "nothing-3", null, List.of()),
                        new Part(null, "ROOT", null, List.of()));
        assertThat(parts.get(parts.size() - 1).paths())
                .containsExactlyInAnyOrder("server/a.jar", "ROOT.war!/WEB-INF/lib/a.jar");
        assertThat(BillOfMaterials.bom(Path.of("prov.jar"), parts).getComponents())
                .extracting(Component::getPurl)
                .containsExactlyInAnyOrder(
                        "pkg:maven/org.prov/a@1.2",
                        "pkg:generic/org.asm@9.8",
                        "pkg:generic/nothing-3",
                        "pkg:generic/ROOT");
    }
}
