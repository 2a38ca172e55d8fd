/** The page about jobs. */
@NullMarked
package se.motesplats.shared.job.web;

import org.jspecify.annotations.NullMarked;
