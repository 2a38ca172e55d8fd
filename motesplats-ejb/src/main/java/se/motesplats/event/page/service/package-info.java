/** What strangers see of a series: its page, voices, picture. */
@NullMarked
package se.motesplats.event.page.service;

import org.jspecify.annotations.NullMarked;
