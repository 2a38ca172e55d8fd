/** Texts of pages and messages in the language of the reader. */
@NullMarked
package se.motesplats.shared.text.web;

import org.jspecify.annotations.NullMarked;
