/** What the installation calls itself and looks like. */
@NullMarked
package se.motesplats.shared.site.web;

import org.jspecify.annotations.NullMarked;
