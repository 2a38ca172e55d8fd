/** Distributing seats by weights for whoever asks. */
@NullMarked
package se.motesplats.apportionment.service;

import org.jspecify.annotations.NullMarked;
