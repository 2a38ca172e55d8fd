/** The tree of organisations as it is and as it was, and who may change it. */
@NullMarked
package se.motesplats.organisation.service;

import org.jspecify.annotations.NullMarked;
