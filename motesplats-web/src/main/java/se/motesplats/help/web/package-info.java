/** Help where it is needed: the handbook in both languages, what is new, and the keys. */
@NullMarked
package se.motesplats.help.web;

import org.jspecify.annotations.NullMarked;
