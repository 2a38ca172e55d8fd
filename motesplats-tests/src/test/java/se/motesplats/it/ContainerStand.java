package se.motesplats.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import se.motesplats.stand.Application;
import se.motesplats.stand.MailServer;
import se.motesplats.stand.Postgres;
import se.motesplats.stand.Workplace;

/**
 * Starts PostgreSQL and the SMTP server once for all container tests of this JVM, and hands their
 * addresses to the Payara Micro that Arquillian starts (see {@code arquillian.xml}). Sleeps in any
 * other JVM.
 */
public class ContainerStand implements LauncherSessionListener {

    private @Nullable Postgres postgres;
    private @Nullable MailServer mails;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!"container".equals(System.getProperty("motesplats.stand"))) {
            return;
        }
        Path work = Workplace.claim(Path.of(System.getProperty("motesplats.work")), "container");
        postgres = Postgres.startForTests(work.resolve("postgres"));
        mails = new MailServer(0);
        // A database of its own for each run: what a broken run left behind proves nothing.
        String name = "it_" + UUID.randomUUID().toString().replace("-", "");
        Map<String, String> settings =
                Application.settings(postgres.database(name), mails, "http://127.0.0.1");
        System.setProperty("motesplats.container.jvm", jvmOptions(settings));
        System.setProperty("motesplats.container.micro", microOptions(work));
    }

    private static String jvmOptions(Map<String, String> settings) {
        return "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx768m "
                + settings.entrySet().stream()
                        .filter(e -> !e.getValue().contains(" "))
                        .map(e -> "-D" + e.getKey() + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
    }

    private static String microOptions(Path work) {
        Path commands = work.resolve("before-boot.txt");
        try {
            Files.write(
                    commands,
                    List.of(
                            "set configs.config.server-config.network-config.network-listeners"
                                    + ".network-listener.http-listener.address=127.0.0.1"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return "--nohazelcast --disablephonehome --prebootcommandfile " + commands;
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            OneServer.endIfRunning();
        }
        if (mails != null) {
            mails.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
