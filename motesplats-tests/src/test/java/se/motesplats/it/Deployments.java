package se.motesplats.it;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import se.motesplats.stand.Poll;
import se.motesplats.stand.StandFailure;

/**
 * What the container tests deploy: the war as it was built, with the test itself beside it. Each
 * test class costs one start of Payara Micro, so a feature has one or two of them.
 */
public final class Deployments {

    private Deployments() {}

    /**
     * The built war with the given classes, AssertJ and {@link Poll}.
     *
     * @param classes the test class and what it uses of the test sources
     */
    public static WebArchive war(Class<?>... classes) {
        return ShrinkWrap.createFromZipFile(
                        WebArchive.class, new File(System.getProperty("motesplats.war")))
                .addAsLibrary(jarOf(Assertions.class), "assertj.jar")
                .addClasses(Poll.class, StandFailure.class)
                .addClasses(ArquillianDoor.class, Rows.class)
                .addClasses(classes);
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
