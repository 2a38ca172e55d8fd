package se.motesplats.st;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import se.motesplats.it.Participants;

/**
 * Connections that are kept when they are closed: PostgreSQL starts a process for each new one,
 * which takes longer than what a test has to say. What was not committed is rolled back.
 */
final class KeptConnections implements Participants.Connections {

    private static final int VALID_WITHIN_SECONDS = 5;

    private final Participants.Connections database;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();

    KeptConnections(Participants.Connections database) {
        this.database = database;
    }

    @Override
    public Connection open() throws SQLException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            // Some tests stop PostgreSQL, and some end all sessions.
            if (kept.isValid(VALID_WITHIN_SECONDS)) {
                return lent(kept);
            }
            kept.close();
        }
        return lent(database.open());
    }

    private Connection lent(Connection own) {
        return (Connection)
                Proxy.newProxyInstance(
                        Connection.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) ->
                                method.getName().equals("close")
                                        ? takeBack(own)
                                        : call(own, method, arguments));
    }

    private @Nullable Object takeBack(Connection own) throws SQLException {
        if (!own.getAutoCommit()) {
            own.rollback();
            own.setAutoCommit(true);
        }
        idle.push(own);
        return null;
    }

    private static @Nullable Object call(
            Connection own, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(own, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
