/** Tests of texts of mails. */
@NullMarked
package se.motesplats.mailing.template.service;

import org.jspecify.annotations.NullMarked;
