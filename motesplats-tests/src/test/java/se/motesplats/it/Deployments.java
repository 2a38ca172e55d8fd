package se.motesplats.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.lang3.StringUtils;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.DeploymentConfiguration;
import org.jboss.arquillian.container.test.spi.client.deployment.AutomaticDeployment;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.slf4j.LoggerFactory;
import org.threeten.extra.Temporals;
import se.motesplats.stand.Poll;

/**
 * What all container tests deploy, once for each JVM ({@link OneServer}): the war as it was built,
 * with the tests and what they use beside it. A test class says nothing of it, and so has no say in
 * what is deployed with the others.
 */
public final class Deployments implements AutomaticDeployment {

    /** Proofs that run elsewhere: what they use is not in the war, or would change it. */
    private static final List<String> ELSEWHERE =
            List.of("architecture", "bench", "ear", "fault", "st");

    private static final String NAME = "motesplats.war";

    @Override
    public DeploymentConfiguration generateDeploymentScenario(TestClass test) {
        return new DeploymentConfiguration.DeploymentContentBuilder(
                        OneServer.isRunning() ? ShrinkWrap.create(WebArchive.class, NAME) : war())
                .get();
    }

    private static WebArchive war() {
        WebArchive war =
                ShrinkWrap.create(WebArchive.class, NAME)
                        .merge(
                                ShrinkWrap.createFromZipFile(
                                        WebArchive.class,
                                        new File(System.getProperty("motesplats.war"))))
                        .addAsLibrary(placeOf(Assertions.class), "assertj.jar")
                        // Calendar files are read by another library than the one that writes them.
                        .addAsLibrary(placeOf(CalendarBuilder.class), "ical4j.jar")
                        .addAsLibrary(placeOf(Temporals.class), "threeten-extra.jar")
                        .addAsLibrary(placeOf(StringUtils.class), "commons-lang3.jar")
                        .addAsLibrary(placeOf(Hex.class), "commons-codec.jar")
                        .addAsLibrary(placeOf(LoggerFactory.class), "slf4j.jar")
                        .addPackage(Poll.class.getPackage());
        Path classes = placeOf(Deployments.class).toPath();
        try (Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile)
                    .map(classes::relativize)
                    .filter(Deployments::isDeployed)
                    .forEach(
                            file ->
                                    war.add(
                                            new FileAsset(classes.resolve(file).toFile()),
                                            "WEB-INF/classes/" + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return war;
    }

    private static boolean isDeployed(Path file) {
        String name = file.getFileName().toString();
        return file.startsWith("se/motesplats")
                && name.endsWith(".class")
                && !name.matches(".*ST(\\$.*)?\\.class")
                && !ELSEWHERE.contains(file.getName(2).toString());
    }

    private static File placeOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
