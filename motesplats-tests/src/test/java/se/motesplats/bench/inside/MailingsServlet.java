package se.motesplats.bench.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;
import se.motesplats.mailing.MailingGroup;
import se.motesplats.mailing.MailingRule;
import se.motesplats.mailing.service.SaveMailing;
import se.motesplats.mailing.service.SavedMailing;
import se.motesplats.mailing.service.WrittenMailingService;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Counts whom a mailing reaches, sends it, and writes the same rows by a plain JDBC batch. Answers
 * with a number: nanoseconds, but for the memory.
 */
@WebServlet("/api/bench-mailing/*")
public class MailingsServlet extends HttpServlet {

    private static final Set<MailingGroup> IN =
            Set.of(
                    MailingGroup.SEAT_ACCEPTED,
                    MailingGroup.SEAT_UNANSWERED,
                    MailingGroup.WITHOUT_CHOICE);

    private static final Set<MailingGroup> OUT = Set.of(MailingGroup.CAME);

    private static final int BATCH = 1000;

    @Inject private WrittenMailingService mailings;
    @Inject private Caller caller;
    @Resource private ManagedExecutorService threads;

    @Resource(lookup = "java:app/jdbc/motesplats")
    private DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        try {
            long answer =
                    switch (request.getPathInfo()) {
                        case "/people" ->
                                asCoordinator(
                                        () ->
                                                mailings.people(
                                                        event(request), MailingRule.of(IN, OUT)));
                        case "/send" -> asCoordinator(() -> send(event(request)));
                        case "/plain" -> plain(event(request));
                        case "/peak" -> peak();
                        default -> throw new ServletException(request.getPathInfo());
                    };
            response.getWriter().print(answer);
        } catch (SQLException | InterruptedException | ExecutionException e) {
            throw new ServletException(e);
        }
    }

    private static long event(HttpServletRequest request) {
        return Long.parseLong(request.getParameter("event"));
    }

    private int send(long event) {
        SavedMailing draft =
                mailings.save(
                        new SaveMailing(
                                event,
                                null,
                                0,
                                "Välkommen {förnamn}",
                                "# Välkommen\n\nHej {förnamn}! Snart ses vi på **{mötesplats}**, {dagar}.\n\n"
                                        + "- Ta med dig det här mejlet\n- Säg till om du inte kan komma\n\n{platslänk}\n\n{kontaktperson}",
                                "",
                                "",
                                IN,
                                OUT,
                                Set.of(),
                                true));
        return mailings.send(draft.id(), draft.version());
    }

    /** The most bytes of the heap that outlived a collection since it was asked last. */
    private static long peak() {
        long most = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP) {
                most += pool.getPeakUsage().getUsed();
                pool.resetPeakUsage();
            }
        }
        return most;
    }

    /** What one mail and its link are made of, as the service wrote them. */
    private record Row(
            long person,
            String address,
            String name,
            String replyTo,
            String subject,
            String body,
            String html) {}

    /** The mails of the event once more, by plain statements in one transaction. */
    private long plain(long event) throws SQLException {
        List<Row> rows = rows(event);
        long start = System.nanoTime();
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            try (Statement tell = own.createStatement()) {
                tell.execute(
                        "select set_config('motesplats.told', 'yes', true), set_config('motesplats.actor', '', true),"
                                + " set_config('motesplats.on_behalf_of', '', true), set_config('motesplats.system', 'bench', true)");
            }
            try (PreparedStatement link =
                            own.prepareStatement(
                                    "insert into account_token (id, version, kind, person_id, hash, name, may_write, created_at, expires_at)"
                                            + " values (nextval('seq_id'), 1, 'MAILS', ?, ?, 'mailing.written', false, now(), now() + interval '180 days')");
                    PreparedStatement mail =
                            own.prepareStatement(
                                    "insert into outbox_mail (id, version, dedup_key, event_id, person_id, to_address, to_name, reply_to, template,"
                                            + " subject, body, html, language, status, created_at, next_attempt_at, give_up_at)"
                                            + " values (nextval('seq_id'), 1, ?, ?, ?, ?, ?, ?, 'mailing-written', ?, ?, ?, 'SV', 'QUEUED', now(), now(),"
                                            + " now() + interval '2 days')")) {
                String turn = "plain:" + start + ':';
                for (int i = 0; i < rows.size(); i++) {
                    Row row = rows.get(i);
                    link.setLong(1, row.person);
                    link.setString(2, turn + i);
                    link.addBatch();
                    mail.setString(1, turn + i);
                    mail.setLong(2, event);
                    mail.setLong(3, row.person);
                    mail.setString(4, row.address);
                    mail.setString(5, row.name);
                    mail.setString(6, row.replyTo);
                    mail.setString(7, row.subject);
                    mail.setString(8, row.body);
                    mail.setString(9, row.html);
                    mail.addBatch();
                    if (i % BATCH == BATCH - 1 || i == rows.size() - 1) {
                        link.executeBatch();
                        mail.executeBatch();
                    }
                }
            }
            own.commit();
        }
        return System.nanoTime() - start;
    }

    private List<Row> rows(long event) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Connection own = database.getConnection();
                PreparedStatement select =
                        own.prepareStatement(
                                "select distinct on (person_id) person_id, to_address, to_name, reply_to, subject, body, html from outbox_mail"
                                        + " where event_id = ? and template = 'mailing-written' and dedup_key like 'mailing:%' order by person_id, id")) {
            select.setLong(1, event);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(
                            new Row(
                                    found.getLong(1),
                                    found.getString(2),
                                    found.getString(3),
                                    found.getString(4),
                                    found.getString(5),
                                    found.getString(6),
                                    found.getString(7)));
                }
            }
        }
        return rows;
    }

    private long asCoordinator(Callable<?> work)
            throws SQLException, InterruptedException, ExecutionException {
        long person;
        try (Connection own = database.getConnection();
                Statement sql = own.createStatement();
                ResultSet row =
                        sql.executeQuery(
                                "select id from person where email like 'karin.koordinator@%'")) {
            row.next();
            person = row.getLong(1);
        }
        return threads.submit(
                        () -> {
                            RequestContextController context =
                                    CDI.current().select(RequestContextController.class).get();
                            context.activate();
                            try {
                                caller.become(person);
                                long start = System.nanoTime();
                                work.call();
                                return System.nanoTime() - start;
                            } finally {
                                context.deactivate();
                            }
                        })
                .get();
    }
}
