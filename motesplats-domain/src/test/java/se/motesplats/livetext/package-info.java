@NullMarked
package se.motesplats.livetext;

import org.jspecify.annotations.NullMarked;
