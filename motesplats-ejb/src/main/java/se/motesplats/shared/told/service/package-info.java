/** Who is told what by a use case: rehearsed before it is done, counted after. */
@NullMarked
package se.motesplats.shared.told.service;

import org.jspecify.annotations.NullMarked;
