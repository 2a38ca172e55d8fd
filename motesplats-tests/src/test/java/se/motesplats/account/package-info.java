/** Proofs of login, accounts, roles and the audit log. */
@NullMarked
package se.motesplats.account;

import org.jspecify.annotations.NullMarked;
