/**
 * What the application is compared with: servlets that do the same by hand. Deployed beside the
 * application in the same server, never part of it.
 */
@NullMarked
package se.motesplats.bench.baseline;

import org.jspecify.annotations.NullMarked;
