/** Logging in, guessing, choosing and changing a password, and the first administrator. */
@NullMarked
package se.motesplats.account.login.service;

import org.jspecify.annotations.NullMarked;
