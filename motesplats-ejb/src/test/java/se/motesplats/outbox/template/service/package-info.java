/** Tests of the words of mails. */
@NullMarked
package se.motesplats.outbox.template.service;

import org.jspecify.annotations.NullMarked;
