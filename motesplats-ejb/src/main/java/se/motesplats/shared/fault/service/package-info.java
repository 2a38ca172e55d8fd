/** What is wrong with the database when it is: full, read-only, away. */
@NullMarked
package se.motesplats.shared.fault.service;

import org.jspecify.annotations.NullMarked;
