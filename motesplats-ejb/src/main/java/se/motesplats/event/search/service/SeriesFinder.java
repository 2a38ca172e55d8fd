package se.motesplats.event.search.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import se.motesplats.search.Found;
import se.motesplats.search.SearchHit;
import se.motesplats.search.SearchKind;
import se.motesplats.search.service.SearchQuestion;
import se.motesplats.search.service.SearchSource;
import se.motesplats.search.service.SearchSql;
import se.motesplats.shared.usecase.service.Caller;

/** Series: everybody may know of them; they lead to their events. */
@ApplicationScoped
class SeriesFinder implements SearchSource {

    @PersistenceContext private EntityManager em;

    @Override
    public SearchKind kind() {
        return SearchKind.SERIES;
    }

    @Override
    public Found find(SearchQuestion question, Caller caller) {
        return new SearchSql(question, "s.id, s.name", "event_series s")
                .matching(
                        "s.name",
                        "search_key(s.name, s.code)",
                        "search_words(s.name, s.code, s.description)")
                .current()
                .read(
                        em,
                        kind(),
                        (row, score) ->
                                new SearchHit(
                                        row.text(SearchSql.FIRST + 1),
                                        List.of(),
                                        "/event/about.xhtml?series=" + row.number(SearchSql.FIRST),
                                        score));
    }
}
