/** What was typed to find something anywhere, and what was found: the words of the search. */
@NullMarked
package se.motesplats.search;

import org.jspecify.annotations.NullMarked;
