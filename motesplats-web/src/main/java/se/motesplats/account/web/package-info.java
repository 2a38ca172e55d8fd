/** Who calls: the one authentication mechanism, sessions, the pages about people and accounts. */
@NullMarked
package se.motesplats.account.web;

import org.jspecify.annotations.NullMarked;
