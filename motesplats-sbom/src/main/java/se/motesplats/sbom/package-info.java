/** What the delivered jar is made of, for those who look for known weaknesses. */
@NullMarked
package se.motesplats.sbom;

import org.jspecify.annotations.NullMarked;
