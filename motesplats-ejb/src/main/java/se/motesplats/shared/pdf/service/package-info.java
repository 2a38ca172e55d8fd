/** Documents on paper, and the codes on them. */
@NullMarked
package se.motesplats.shared.pdf.service;

import org.jspecify.annotations.NullMarked;
