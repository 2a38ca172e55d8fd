/** The first page. */
@NullMarked
package se.motesplats.shared.home.web;

import org.jspecify.annotations.NullMarked;
