/** Rules of files that go with mails. */
@NullMarked
package se.motesplats.attachment.service;

import org.jspecify.annotations.NullMarked;
