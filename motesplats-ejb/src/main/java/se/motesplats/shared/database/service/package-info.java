/** Migrations, rows of queries, and the mark that tells whether anything has changed. */
@NullMarked
package se.motesplats.shared.database.service;

import org.jspecify.annotations.NullMarked;
