/** Mails about accounts. */
@NullMarked
package se.motesplats.account.mail.service;

import org.jspecify.annotations.NullMarked;
