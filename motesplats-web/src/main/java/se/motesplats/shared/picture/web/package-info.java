/** Pictures on their way in and out. */
@NullMarked
package se.motesplats.shared.picture.web;

import org.jspecify.annotations.NullMarked;
