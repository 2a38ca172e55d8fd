/** The question before something is told, on a page. */
@NullMarked
package se.motesplats.shared.told.web;

import org.jspecify.annotations.NullMarked;
