package se.motesplats.it;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;
import org.jspecify.annotations.Nullable;

/**
 * The Payara Micro that Arquillian starts for a class goes on for all others of this JVM: they
 * deploy the same archive. {@link ContainerStand} ends it.
 *
 * <p>Kept in static fields, because Maven runs each class as a session of its own, at whose end
 * Arquillian forgets everything.
 */
public final class OneServer extends PayaraMicroDeployableContainer {

    /** A running server, what is deployed on it, and how to reach that. */
    private record Running(OneServer server, Archive<?> archive, ProtocolMetaData address) {

        void end() {
            try {
                server.stopWith(archive);
            } catch (DeploymentException e) {
                throw new IllegalStateException("Payara Micro does not stop", e);
            }
        }
    }

    private static @Nullable Running running;

    /** Arquillian finds it in {@code META-INF/services}. */
    public static final class Extension implements LoadableExtension {
        @Override
        public void register(ExtensionBuilder builder) {
            builder.override(
                    DeployableContainer.class,
                    PayaraMicroDeployableContainer.class,
                    OneServer.class);
        }
    }

    static synchronized boolean isRunning() {
        return running != null;
    }

    @Override
    public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
        synchronized (OneServer.class) {
            Running found = running;
            if (found == null) {
                found = new Running(this, archive, super.deploy(archive));
                running = found;
            }
            return found.address();
        }
    }

    /** The next class finds everything as it is. */
    @Override
    public void undeploy(Archive<?> archive) {}

    private void stopWith(Archive<?> archive) throws DeploymentException {
        super.undeploy(archive);
    }

    static synchronized void endIfRunning() {
        if (running != null) {
            running.end();
            running = null;
        }
    }
}
