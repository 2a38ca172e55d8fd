/** Tests of the handbook within the application, and of what helps beside it. */
@NullMarked
package se.motesplats.help;

import org.jspecify.annotations.NullMarked;
