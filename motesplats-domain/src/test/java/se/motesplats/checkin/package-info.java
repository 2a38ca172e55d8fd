@NullMarked
package se.motesplats.checkin;

import org.jspecify.annotations.NullMarked;
