package se.motesplats.proposal.writing.service;

import se.motesplats.account.SecretToken;
import se.motesplats.proposal.CoPresenter;

/** Somebody is asked to confirm to present; the token goes into the link. */
public record CoPresenterInvited(CoPresenter coPresenter, SecretToken token) {}
