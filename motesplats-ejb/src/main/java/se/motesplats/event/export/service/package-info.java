/** What leaves the house as a file, noted in the log. */
@NullMarked
package se.motesplats.event.export.service;

import org.jspecify.annotations.NullMarked;
