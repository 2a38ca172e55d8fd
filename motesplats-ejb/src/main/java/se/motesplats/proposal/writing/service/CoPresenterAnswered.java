package se.motesplats.proposal.writing.service;

import se.motesplats.proposal.CoPresenter;

/** Somebody confirmed or declined to present. */
public record CoPresenterAnswered(CoPresenter coPresenter) {}
