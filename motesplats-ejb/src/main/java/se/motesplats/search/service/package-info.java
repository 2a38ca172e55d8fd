/**
 * Finds things of all features by a few letters. A feature adds itself by implementing {@link
 * SearchSource}; it asks for its own rights, in the query, and answers with nothing where the
 * caller has no part.
 */
@NullMarked
package se.motesplats.search.service;

import org.jspecify.annotations.NullMarked;
