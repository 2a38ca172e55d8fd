/** Writing a proposal: drafts, co-presenters, submitting and withdrawing. */
@NullMarked
package se.motesplats.proposal.writing.service;

import org.jspecify.annotations.NullMarked;
