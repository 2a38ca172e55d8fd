/** Files that go with mails. */
@NullMarked
package se.motesplats.attachment;

import org.jspecify.annotations.NullMarked;
