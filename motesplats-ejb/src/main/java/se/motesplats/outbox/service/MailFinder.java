package se.motesplats.outbox.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.motesplats.outbox.OutboxStatus;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/**
 * Mails by subject and recipient, for those who may read the list of them. One to a protected
 * identity is found by its subject only.
 */
@ApplicationScoped
class MailFinder implements SearchSource {

    private static final int SUBJECT = SearchSql.FIRST + 1;
    private static final int TO_NAME = SearchSql.FIRST + 2;
    private static final int STATUS = SearchSql.FIRST + 3;
    private static final int DAY = SearchSql.FIRST + 4;

    private static final String NOT_PROTECTED =
            "not exists (select 1 from protected_recipient r where r.id = m.person_id)";

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.MAIL;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        boolean all =
                caller.grants().allowEverywhere(Permission.JOB_ADMINISTER)
                        || caller.grants().allowEverywhere(Permission.MAILING_MANAGE);
        Set<Long> ids = caller.grants().eventIds(Permission.MAILING_MANAGE);
        // Of mails there are many, and their subjects are much alike.
        if (question.similar() || (!all && ids.isEmpty())) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                        question,
                        "m.id, m.subject, case when "
                                + NOT_PROTECTED
                                + " then m.to_name end as to_name, m.status, cast(m.created_at at time zone 'Europe/Stockholm' as date) as day",
                        "outbox_mail m");
        sql.matching("m.subject", "search_key(m.subject, m.to_name, m.to_address)")
                .and('(' + sql.fits("search_key(m.subject)") + " or " + NOT_PROTECTED + ')')
                .near("cast(m.created_at as date)")
                .many();
        if (!all) {
            sql.and(sql.anyOf("m.event_id", ids));
        }
        return sql.read(em, kind(), MailFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(TO_NAME)) {
            about.add(row.text(TO_NAME));
        }
        about.add(row.day(DAY));
        about.add(row.constant(OutboxStatus.class, STATUS));
        return new SearchHit(
                row.text(SUBJECT),
                about,
                "/mailing/mail.xhtml?mail=" + row.number(SearchSql.FIRST),
                score);
    }
}
