package se.motesplats.account.people.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
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
 * People, for those who administer accounts, as far as their list goes. A protected identity is not
 * found.
 */
@ApplicationScoped
class PersonFinder implements SearchSource {

    private static final int NAME = SearchSql.FIRST + 1;
    private static final int EMAIL = SearchSql.FIRST + 2;
    private static final int ORGANISATION = SearchSql.FIRST + 4;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.PERSON;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (!caller.grants().allowSomewhere(Permission.ACCOUNT_ADMINISTER)) {
            return Found.nothing(kind());
        }
        SearchSql sql =
                new SearchSql(
                                question,
                                "p.id, trim(p.given_name || ' ' || p.family_name) as name, p.email, p.organisation_id",
                                "person p")
                        .matching(
                                "p.given_name || ' ' || p.family_name",
                                "search_key(p.given_name, p.family_name, p.email)")
                        .current()
                        .manyByWords()
                        .and("not p.protected_identity")
                        .then(
                                "o.name as organisation",
                                "left join organisation o on o.id = g.organisation_id");
        if (!caller.grants().allowEverywhere(Permission.ACCOUNT_ADMINISTER)) {
            sql.and(
                    "p.organisation_id in (select u.id from organisation u where "
                            + sql.inside(
                                    "u.path",
                                    caller.grants()
                                            .organisationPaths(Permission.ACCOUNT_ADMINISTER))
                            + ')');
        }
        return sql.read(em, kind(), PersonFinder::hit);
    }

    private static SearchHit hit(ResultRow row, int score) {
        List<Object> about = new ArrayList<>();
        if (!row.isNull(ORGANISATION)) {
            about.add(row.text(ORGANISATION));
        }
        if (!row.isNull(EMAIL) && !row.text(EMAIL).isEmpty()) {
            about.add(row.text(EMAIL));
        }
        return new SearchHit(
                row.text(NAME),
                about,
                "/account/edit.xhtml?person=" + row.number(SearchSql.FIRST),
                score);
    }
}
