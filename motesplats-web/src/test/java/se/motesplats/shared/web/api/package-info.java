/** Tests of what all resources of the REST interface share. */
@NullMarked
package se.motesplats.shared.web.api;

import org.jspecify.annotations.NullMarked;
