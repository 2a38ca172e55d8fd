package se.motesplats.proposal.writing.web;

import org.jspecify.annotations.Nullable;
import se.motesplats.account.people.web.TypedNewcomer;
import se.motesplats.proposal.writing.service.AddCoPresenter;

/** Somebody to present with, as it is typed. */
public class CoPresenterForm extends TypedNewcomer {

    private @Nullable Long coOrganisationId;

    AddCoPresenter command(long proposal) {
        return new AddCoPresenter(
                proposal, getGivenName(), getFamilyName(), getEmail(), coOrganisationId);
    }

    @Override
    public void clear() {
        super.clear();
        coOrganisationId = null;
    }

    public @Nullable Long getCoOrganisationId() {
        return coOrganisationId;
    }

    public void setCoOrganisationId(@Nullable Long coOrganisationId) {
        this.coOrganisationId = coOrganisationId;
    }
}
