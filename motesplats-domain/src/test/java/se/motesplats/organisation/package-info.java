@NullMarked
package se.motesplats.organisation;

import org.jspecify.annotations.NullMarked;
