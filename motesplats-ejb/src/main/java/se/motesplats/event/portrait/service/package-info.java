/** Whose pictures are seen through events. */
@NullMarked
package se.motesplats.event.portrait.service;

import org.jspecify.annotations.NullMarked;
