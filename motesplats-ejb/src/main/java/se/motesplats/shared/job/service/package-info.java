/** Work by itself: every node beats, and the row of a job in the database decides who runs it. */
@NullMarked
package se.motesplats.shared.job.service;

import org.jspecify.annotations.NullMarked;
