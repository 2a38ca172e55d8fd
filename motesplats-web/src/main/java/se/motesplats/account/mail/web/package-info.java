/** Which mails people want, on a page of the own and by the link of a mail. */
@NullMarked
package se.motesplats.account.mail.web;

import org.jspecify.annotations.NullMarked;
