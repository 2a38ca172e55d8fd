/** Logging in, people, invitations, roles and deputies. */
@NullMarked
package se.motesplats.account.service;

import org.jspecify.annotations.NullMarked;
