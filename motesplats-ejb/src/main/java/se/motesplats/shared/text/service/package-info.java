/** Texts that people wrote: read as paragraphs, headings, lists and links, and compared. */
@NullMarked
package se.motesplats.shared.text.service;

import org.jspecify.annotations.NullMarked;
