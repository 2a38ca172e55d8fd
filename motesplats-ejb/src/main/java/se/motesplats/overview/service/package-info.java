/**
 * Gathers what all features know of one event. A feature adds itself by implementing {@link
 * StageSource}, {@link NewsSource} or {@link ChartSource}; it asks for its own rights and answers
 * with nothing where the caller has no part.
 */
@NullMarked
package se.motesplats.overview.service;

import org.jspecify.annotations.NullMarked;
