/** Use cases of texts that several people write at once. */
@NullMarked
package se.motesplats.livetext.service;

import org.jspecify.annotations.NullMarked;
