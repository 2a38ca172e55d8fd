/** Checks files that go with mails, and keeps each once. */
@NullMarked
package se.motesplats.attachment.service;

import org.jspecify.annotations.NullMarked;
