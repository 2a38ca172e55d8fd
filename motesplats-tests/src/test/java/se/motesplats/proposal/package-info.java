@NullMarked
package se.motesplats.proposal;

import org.jspecify.annotations.NullMarked;
