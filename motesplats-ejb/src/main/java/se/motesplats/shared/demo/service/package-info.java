/** Filling an empty installation with the demo. */
@NullMarked
package se.motesplats.shared.demo.service;

import org.jspecify.annotations.NullMarked;
