/** The pages of the programme and its calendar file. */
@NullMarked
package se.motesplats.programme.web;

import org.jspecify.annotations.NullMarked;
