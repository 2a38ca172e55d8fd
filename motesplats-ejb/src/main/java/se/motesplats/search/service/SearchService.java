package se.motesplats.search.service;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.motesplats.search.Found;
import se.motesplats.search.SearchKind;
import se.motesplats.search.SearchText;
import se.motesplats.shared.SwedishTime;
import se.motesplats.shared.usecase.service.AllowEveryone;
import se.motesplats.shared.usecase.service.Caller;
import se.motesplats.shared.usecase.service.ReadOnly;
import se.motesplats.shared.usecase.service.UseCase;

/** Finds whatever the caller may see, in all features. */
@Stateless
@UseCase
public class SearchService {

    /** The most of one kind. */
    public static final int MOST = 100;

    /** How alike words have to be, from 0 to 1, when nothing else is found. */
    private static final String ALIKE = "0.45";

    @PersistenceContext private EntityManager em;
    @Inject @Any private Instance<SearchSource> sources;
    @Inject private Caller caller;
    @Inject private Clock clock;

    /**
     * What was found.
     *
     * @param kinds those of which there is something, the best first
     * @param similar whether nothing fits, and these are only like what was typed
     */
    public record Answer(List<Found> kinds, boolean similar) {
        public Answer {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * Looks for what somebody typed; for too few letters nothing is found.
     *
     * @param only the kind that is wanted; null for all
     * @param max how many of each kind
     */
    @AllowEveryone
    @ReadOnly
    public Answer find(@NotNull String typed, @Nullable SearchKind only, int max) {
        SearchText text = SearchText.of(typed);
        if (!text.isEnough()) {
            return new Answer(List.of(), false);
        }
        prepare();
        List<Found> exact = ask(text, false, only, max);
        return exact.isEmpty()
                ? new Answer(ask(text, true, only, max), true)
                : new Answer(exact, false);
    }

    /**
     * For this transaction alone. Whatever many things fit, they are found by an index and the
     * first of them; without these the database would rather read tables from their beginning.
     */
    private void prepare() {
        em.createNativeQuery(
                        """
                        select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true),
                            set_config('pg_trgm.word_similarity_threshold', ?1, true)
                        """)
                .setParameter(1, ALIKE)
                .getSingleResult();
    }

    private List<Found> ask(SearchText text, boolean similar, @Nullable SearchKind only, int max) {
        SearchQuestion question =
                new SearchQuestion(
                        text,
                        similar,
                        SwedishTime.dayOf(clock.instant()),
                        Math.max(1, Math.min(max, MOST)));
        Map<SearchKind, Found> kinds = new EnumMap<>(SearchKind.class);
        sources.stream()
                .filter(source -> only == null || source.kind() == only)
                .map(source -> source.find(question, caller))
                .filter(found -> !found.isEmpty())
                .forEach(
                        found ->
                                kinds.merge(
                                        found.kind(),
                                        found,
                                        (one, other) -> one.and(other, question.max())));
        return kinds.values().stream().sorted(Found.ORDER).toList();
    }
}
