/** What readers of mails about an event know of it, while the next mail waits. */
@NullMarked
package se.motesplats.event.news.service;

import org.jspecify.annotations.NullMarked;
