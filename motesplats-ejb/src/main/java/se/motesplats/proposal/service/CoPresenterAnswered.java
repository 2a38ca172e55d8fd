package se.motesplats.proposal.service;

import se.motesplats.proposal.CoPresenter;

/** Somebody confirmed or declined to present. */
record CoPresenterAnswered(CoPresenter coPresenter) {}
