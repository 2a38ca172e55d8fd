@NullMarked
package se.motesplats.shared;

import org.jspecify.annotations.NullMarked;
