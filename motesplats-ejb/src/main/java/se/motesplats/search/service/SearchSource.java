package se.motesplats.search.service;

import se.motesplats.search.Found;
import se.motesplats.search.SearchKind;
import se.motesplats.shared.usecase.service.Caller;

/** A feature that knows things of one kind which people look for. */
public interface SearchSource {

    SearchKind kind();

    /**
     * What fits best, and how much there is. Neither names nor numbers say anything of what the
     * caller may not see: the query itself is limited.
     */
    Found find(SearchQuestion question, Caller caller);
}
