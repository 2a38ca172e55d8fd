@NullMarked
package se.motesplats.signup;

import org.jspecify.annotations.NullMarked;
