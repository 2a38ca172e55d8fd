/** Migrations, and the mark that tells whether anything has changed. */
@NullMarked
package se.motesplats.shared.database.service;

import org.jspecify.annotations.NullMarked;
