/** What keeps the start page tidy. */
@NullMarked
package se.motesplats.shared.home.service;

import org.jspecify.annotations.NullMarked;
