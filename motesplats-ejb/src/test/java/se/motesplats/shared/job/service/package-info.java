/** Proofs of job. */
@NullMarked
package se.motesplats.shared.job.service;

import org.jspecify.annotations.NullMarked;
