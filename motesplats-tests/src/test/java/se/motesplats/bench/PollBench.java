package se.motesplats.bench;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import se.motesplats.account.SecretToken;
import se.motesplats.stand.Application;

/** The pages of a poll that many people with many dates look at, against a small one. */
final class PollBench implements Benchmark {

    private static final double TARGET = 1.5;
    private static final int MANY_PEOPLE = 60;
    private static final int MANY_DATES = 20;
    private static final int FEW_PEOPLE = 6;
    private static final int FEW_DATES = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String OWNER = "karin.koordinator@motesplats.example";

    private static final String MADE =
            """
            with owner as (select id from person where email = '%1$s'),
            made as (
                insert into poll (id, version, title, attendance_mode, place, minutes, status, last_day, own_proposals, names_hidden, owner_id, created_at)
                select nextval('seq_id'), 1, 'Prov %4$s', 'ON_SITE', 'Bryggan', 120, 'OPEN', current_date + 30, false, false, id, now() from owner
                returning id),
            people as (
                insert into person (id, version, given_name, family_name, email, email_ascii, language, protected_identity)
                select nextval('seq_id'), 1, 'Förnamn' || n, 'Efternamn' || n, n || '.%4$s@prov.example', n || '.%4$s@prov.example', 'SV', false
                from generate_series(1, %2$d) n returning id),
            own as (
                insert into poll_participant (id, version, poll_id, person_id, part, window_answers)
                select nextval('seq_id'), 1, made.id, owner.id, 'OWNER', 0 from made, owner returning id),
            asked as (
                insert into poll_participant (id, version, poll_id, person_id, part, invited_at, answered_at, window_answers, comment)
                select nextval('seq_id'), 1, made.id, people.id, 'ASKED', now(), now(), 0, 'Helst en måndag.' from made, people returning id),
            dates as (
                insert into poll_slot (id, version, poll_id, starts_at)
                select nextval('seq_id'), 1, made.id, date_trunc('day', now()) + (40 + n) * interval '1 day' from made, generate_series(1, %3$d) n
                returning id)
            insert into poll_answer (id, version, slot_id, participant_id, choice, at)
            select nextval('seq_id'), 1, dates.id, asked.id, (array['YES', 'IF_NEEDED', 'NO'])[1 + (dates.id + asked.id) %% 3], now() from dates, asked
            """;

    @Override
    public Report run(Site site) throws Exception {
        try (Site.Stand stand = site.stand();
                Application application = stand.start("poll.log", Map.of(), List.of(), List.of())) {
            application.awaitFirstPage(PATIENCE);
            int port = URI.create(application.url()).getPort();
            long few = made(stand, FEW_PEOPLE, FEW_DATES, "few");
            long many = made(stand, MANY_PEOPLE, MANY_DATES, "many");
            String session = Logins.session(application.url(), OWNER);
            ManyAndFew own =
                    ManyAndFew.of(
                            stand,
                            new Load(port, "/poll/view.xhtml?poll=" + many, session),
                            stand,
                            new Load(port, "/poll/view.xhtml?poll=" + few, session));
            ManyAndFew asked =
                    ManyAndFew.of(
                            stand,
                            new Load(port, link(stand, many)),
                            stand,
                            new Load(port, link(stand, few)));
            Rounds ownRounds = own.rounds();
            Rounds askedRounds = asked.rounds();
            Report report =
                    new Report("A poll of 60 people and 20 dates against 6 and 5")
                            .text(
                                    "The page of who runs it, with everybody's answers, and the page that a personal link opens. %s",
                                    ManyAndFew.way())
                            .tableHead("p95", "60 × 20", "6 × 5", "ratio", "statements");
            own.row(report, "who runs it", ownRounds);
            asked.row(report, "by a personal link", askedRounds);
            return report.endOfTable()
                    .atMost("page of who runs it", TARGET, ownRounds.ratio())
                    .atMost("page of a personal link", TARGET, askedRounds.ratio())
                    .atMost("statements more than with 6 × 5", 0, own.more())
                    .atMost("statements more by a personal link", 0, asked.more());
        }
    }

    private static long made(Site.Stand stand, int people, int dates, String what)
            throws Exception {
        Sql.execute(stand, MADE.formatted(OWNER, people, dates, what));
        return Sql.number(stand, "select id from poll where title = 'Prov " + what + "'");
    }

    /** The page of one who is asked, without login. */
    private static String link(Site.Stand stand, long poll) throws Exception {
        SecretToken token = SecretToken.create("");
        Sql.execute(
                stand,
                "update poll_participant set link_hash = '"
                        + token.hash()
                        + "', link_expires_at = now() + interval '1 year' where id = (select min(id) from poll_participant where part = 'ASKED' and poll_id = "
                        + poll
                        + ")");
        return "/poll/answer.xhtml?token=" + token.secret();
    }
}
