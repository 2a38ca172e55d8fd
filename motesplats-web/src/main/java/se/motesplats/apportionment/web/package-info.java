/** Distributing seats by weights through the interface for other programs. */
@NullMarked
package se.motesplats.apportionment.web;

import org.jspecify.annotations.NullMarked;
