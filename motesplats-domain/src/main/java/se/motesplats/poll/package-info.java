/**
 * When can we meet? A poll offers dates, people say which suit them, and one of them becomes the
 * date. Everybody who is asked is a {@link se.motesplats.account.Person}, with an account or not.
 */
@NullMarked
package se.motesplats.poll;

import org.jspecify.annotations.NullMarked;
