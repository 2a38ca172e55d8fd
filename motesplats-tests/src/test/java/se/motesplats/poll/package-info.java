/** Date polls on PostgreSQL and in a browser. */
@NullMarked
package se.motesplats.poll;

import org.jspecify.annotations.NullMarked;
