/** The pages of organisations: the tree on a day, and the editor of a unit. */
@NullMarked
package se.motesplats.organisation.web;

import org.jspecify.annotations.NullMarked;
