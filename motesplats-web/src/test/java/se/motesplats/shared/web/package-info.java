/** Tests of the frame. */
@NullMarked
package se.motesplats.shared.web;

import org.jspecify.annotations.NullMarked;
