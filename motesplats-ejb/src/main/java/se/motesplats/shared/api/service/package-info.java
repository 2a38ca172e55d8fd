/** Requests of other programs that come twice and are carried out once. */
@NullMarked
package se.motesplats.shared.api.service;

import org.jspecify.annotations.NullMarked;
