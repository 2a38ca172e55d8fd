package se.motesplats.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled modules and the pages of this tree, read once for all rules. */
final class Product {

    /** The root of the source tree: tests run in the directory of their module. */
    static final Path ROOT = root();

    static final JavaClasses DOMAIN = module("motesplats-domain");
    static final JavaClasses EJB = module("motesplats-ejb");
    static final JavaClasses WEB = module("motesplats-web");
    static final JavaClasses ALL =
            new ClassFileImporter()
                    .importPaths(
                            classes("motesplats-domain"),
                            classes("motesplats-ejb"),
                            classes("motesplats-web"));

    private Product() {}

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("motesplats-domain"))
                ? here
                : here.resolve("..").normalize();
    }

    private static Path classes(String module) {
        Path classes = ROOT.resolve(module).resolve("target/classes");
        if (!Files.isDirectory(classes)) {
            throw new IllegalStateException("not compiled: " + classes);
        }
        return classes;
    }

    private static JavaClasses module(String module) {
        return new ClassFileImporter().importPath(classes(module));
    }

    /** {@code proposal} for {@code se.motesplats.proposal.writing.web.ProposalEditView}. */
    static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    /**
     * {@code round} for {@code se.motesplats.seat.round.service.RoundFixed}; empty where a feature
     * has no parts, and for the domain.
     */
    static String part(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 4 ? parts[3] : "";
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("se.motesplats.");
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(p -> p.getFileName().toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
