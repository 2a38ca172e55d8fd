/** Pictures that people send: taken in, made anew, kept. */
@NullMarked
package se.motesplats.shared.picture.service;

import org.jspecify.annotations.NullMarked;
