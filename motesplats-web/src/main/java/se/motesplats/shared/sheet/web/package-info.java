/** Files beside a page. */
@NullMarked
package se.motesplats.shared.sheet.web;

import org.jspecify.annotations.NullMarked;
