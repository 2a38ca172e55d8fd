/** The search over everything: its page, and what the dialogue of the frame asks while typing. */
@NullMarked
package se.motesplats.search.web;

import org.jspecify.annotations.NullMarked;
