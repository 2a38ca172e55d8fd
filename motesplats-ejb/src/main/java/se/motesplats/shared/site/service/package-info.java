/** What the installation calls itself and looks like. */
@NullMarked
package se.motesplats.shared.site.service;

import org.jspecify.annotations.NullMarked;
