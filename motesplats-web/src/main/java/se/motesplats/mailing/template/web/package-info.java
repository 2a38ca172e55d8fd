/** Pages of all mails of the system and of what they say. */
@NullMarked
package se.motesplats.mailing.template.web;

import org.jspecify.annotations.NullMarked;
