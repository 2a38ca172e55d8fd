/** What strangers see of a series. */
@NullMarked
package se.motesplats.event.page.web;

import org.jspecify.annotations.NullMarked;
