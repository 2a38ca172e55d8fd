/** Tables as files: read from hostile ones, written row by row. */
@NullMarked
package se.motesplats.shared.sheet.service;

import org.jspecify.annotations.NullMarked;
