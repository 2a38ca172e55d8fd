/** Proofs of what is asked of the database. */
@NullMarked
package se.motesplats.shared.database.service;

import org.jspecify.annotations.NullMarked;
