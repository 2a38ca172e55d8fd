/** Proofs of login. */
@NullMarked
package se.motesplats.account.login.web;

import org.jspecify.annotations.NullMarked;
