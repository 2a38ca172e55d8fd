package se.motesplats.shared.frame.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.List;
import java.util.Objects;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What clients do to a connection – leave while they are answered, send what is no HTTP – is one
 * line of the log and no fault of ours. The server writes a page of stack trace for each, among
 * which real ones are not seen, and anybody could fill the disk with them.
 */
@WebListener
public class ClientFaults implements ServletContextListener {

    private static final String CONNECTOR = "org.glassfish.grizzly.";

    private static final List<String> JDK = List.of("java.", "jdk.", "sun.");

    private static final String FRAME = "\n\tat ";

    /** From the first line of a trace on. */
    private static final Pattern FIRST_FRAMES = Pattern.compile("(?s)\\R\\tat .*");

    /** Who writes them; kept, or what is set for them would be forgotten. */
    private static final List<Logger> LOGGERS =
            Stream.of(
                            "jakarta.enterprise.web",
                            "jakarta.enterprise.web.core",
                            "jakarta.enterprise.resource.webcontainer.faces.application",
                            "jakarta.enterprise.resource.webcontainer.faces.context",
                            "jakarta.enterprise.resource.webcontainer.faces.lifecycle",
                            "org.glassfish.grizzly.filterchain.DefaultFilterChain",
                            "org.glassfish.jersey.server.ServerRuntime$Responder")
                    .map(Logger::getLogger)
                    .toList();

    private final Filter shorten = ClientFaults::shorten;

    @Override
    public void contextInitialized(ServletContextEvent start) {
        LOGGERS.forEach(logger -> logger.setFilter(shorten));
    }

    @Override
    public void contextDestroyed(ServletContextEvent end) {
        LOGGERS.stream()
                .filter(logger -> logger.getFilter() == shorten)
                .forEach(logger -> logger.setFilter(null));
    }

    /** Says the record in one line if a client is the cause; it is written in any case. */
    static boolean shorten(LogRecord record) {
        Throwable thrown = record.getThrown();
        String said = Objects.requireNonNullElse(record.getMessage(), "");
        if (thrown != null && isIn(thrown)) {
            said = new SimpleFormatter().formatMessage(record);
            shorten(record, said.strip() + " (by a client: " + root(thrown) + ')');
        } else if (thrown == null && said.contains(FRAME) && isIn(said)) {
            // Parts of the server write the trace into the message.
            shorten(record, FIRST_FRAMES.matcher(said).replaceAll(" (by a client)"));
        }
        return true;
    }

    private static void shorten(LogRecord record, String said) {
        record.setResourceBundle(null);
        record.setParameters(null);
        record.setLevel(Level.INFO);
        record.setMessage(said);
        record.setThrown(null);
    }

    /**
     * Whether the connection to a client is where it began: of the classes outside the JDK the
     * connector's threw it first. A lost database looks alike but for that.
     */
    static boolean isIn(Throwable thrown) {
        return isIn(
                Stream.of(root(thrown).getStackTrace())
                        .map(frame -> frame.getClassName() + '.' + frame.getMethodName()));
    }

    private static boolean isIn(String trace) {
        return isIn(
                trace.substring(Math.max(0, trace.lastIndexOf("\nCaused by: ")))
                        .lines()
                        .filter(line -> line.startsWith("\tat "))
                        .map(line -> line.substring(Math.max(4, line.lastIndexOf('/') + 1))));
    }

    private static boolean isIn(Stream<String> frames) {
        return frames.map(String::strip)
                .filter(frame -> JDK.stream().noneMatch(frame::startsWith))
                .findFirst()
                .filter(frame -> frame.startsWith(CONNECTOR))
                .isPresent();
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
