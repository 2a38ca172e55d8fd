/** What somebody has to do about mails, of whatever feature. */
@NullMarked
package se.motesplats.mailing.service;

import org.jspecify.annotations.NullMarked;
