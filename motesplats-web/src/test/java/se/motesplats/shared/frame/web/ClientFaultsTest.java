package se.motesplats.shared.frame.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which faults are a client's doing, and what the log says of them. */
class ClientFaultsTest {

    private static IOException gone(String... frames) {
        EOFException root = new EOFException();
        StackTraceElement[] trace = new StackTraceElement[frames.length];
        for (int i = 0; i < frames.length; i++) {
            trace[i] = new StackTraceElement(frames[i], "read", "X.java", 1);
        }
        root.setStackTrace(trace);
        return new IOException("Connection is closed", root);
    }

    private static IOException byClient() {
        return gone(
                "sun.nio.ch.SocketChannelImpl",
                "org.glassfish.grizzly.nio.transport.TCPNIOTransport",
                "se.motesplats.shared.frame.web.FrameFilter");
    }

    private static IOException byDatabase() {
        return gone(
                "sun.nio.ch.NioSocketImpl",
                "org.postgresql.core.VisibleBufferedInputStream",
                "org.glassfish.grizzly.threadpool.AbstractThreadPool");
    }

    private static LogRecord shortened(String message, @Nullable Throwable thrown) {
        LogRecord record = new LogRecord(Level.WARNING, message);
        record.setThrown(thrown);
        assertThat(ClientFaults.shorten(record)).isTrue();
        return record;
    }

    private static String written(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return "Servlet.service() threw\n" + text;
    }

    @Test
    void a_client_that_left_is_one_line() {
        LogRecord record = shortened("Servlet failed", byClient());
        assertThat(record.getThrown()).isNull();
        assertThat(record.getLevel()).isEqualTo(Level.INFO);
        assertThat(record.getMessage())
                .isEqualTo("Servlet failed (by a client: java.io.EOFException)");
    }

    @Test
    void so_it_is_where_the_trace_stands_in_the_message() {
        assertThat(shortened(written(byClient()), null).getMessage())
                .contains("Servlet.service() threw", "(by a client)")
                .doesNotContain("\tat ");
    }

    @Test
    void a_database_that_left_keeps_its_trace() {
        LogRecord record = shortened("Query failed", byDatabase());
        assertThat(record.getThrown()).isNotNull();
        assertThat(record.getLevel()).isEqualTo(Level.WARNING);
        assertThat(shortened(written(byDatabase()), null).getMessage()).contains("\tat ");
    }
}
