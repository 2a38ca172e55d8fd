package se.motesplats.organisation.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import se.motesplats.organisation.OrganisationKind;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.Permission;
import se.motesplats.shared.Scope;
import se.motesplats.shared.database.service.ResultRow;
import se.motesplats.shared.usecase.service.Caller;

/** Organisations, for whoever is logged in: to change them, or where they stand in the tree. */
@ApplicationScoped
class OrganisationFinder implements SearchSource {

    private static final int NAME = SearchSql.FIRST + 1;
    private static final int KIND = SearchSql.FIRST + 2;
    private static final int PATH = SearchSql.FIRST + 3;
    private static final int VALID_TO = SearchSql.FIRST + 4;
    private static final int ABOVE = SearchSql.FIRST + 6;

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.ORGANISATION;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        if (caller.isAnonymous()) {
            return Found.nothing(kind());
        }
        return new SearchSql(
                        question,
                        "o.id, o.name, o.kind, o.path, o.valid_to, o.parent_id",
                        "organisation o")
                .matching("o.name", "search_key(o.name, o.code)")
                .on("o.valid_to")
                .then("u.name as above", "left join organisation u on u.id = g.parent_id")
                .read(em, kind(), (row, score) -> hit(row, score, caller));
    }

    private static SearchHit hit(ResultRow row, int score, Caller caller) {
        List<Object> about = new ArrayList<>();
        about.add(row.constant(OrganisationKind.class, KIND));
        if (!row.isNull(ABOVE)) {
            about.add(row.text(ABOVE));
        }
        if (!row.isNull(VALID_TO)) {
            about.add(row.day(VALID_TO));
        }
        boolean mayEdit =
                caller.may(Permission.ORGANISATION_EDIT, Scope.organisation(row.text(PATH)));
        return new SearchHit(
                row.text(NAME),
                about,
                mayEdit
                        ? "/organisation/edit.xhtml?organisation=" + row.number(SearchSql.FIRST)
                        : "/organisation/list.xhtml?q="
                                + URLEncoder.encode(row.text(NAME), StandardCharsets.UTF_8)
                                + (row.isNull(VALID_TO) ? "" : "&day=" + row.day(VALID_TO)),
                score);
    }
}
