/** Mails about accounts, and which mails people want. */
@NullMarked
package se.motesplats.account.mail.service;

import org.jspecify.annotations.NullMarked;
