/** The participant's own page for an event, and the coordinator's page about the choices. */
@NullMarked
package se.motesplats.signup.web;

import org.jspecify.annotations.NullMarked;
