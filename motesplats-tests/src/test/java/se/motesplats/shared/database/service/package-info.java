/** Proofs of what the start asks of the database. */
@NullMarked
package se.motesplats.shared.database.service;

import org.jspecify.annotations.NullMarked;
