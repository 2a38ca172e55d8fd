/** People, what they are called, the roles they hold and where, and the invitations they get. */
@NullMarked
package se.motesplats.account.people.service;

import org.jspecify.annotations.NullMarked;
