/**
 * The tree of association, municipalities, districts, departments and units, as it changes over the
 * years.
 */
@NullMarked
package se.motesplats.organisation;

import org.jspecify.annotations.NullMarked;
