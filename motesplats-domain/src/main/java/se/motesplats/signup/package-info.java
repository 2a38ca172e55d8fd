/**
 * What people with a seat choose and tell before the event: sessions of the programme with places
 * and waiting lists, and needs of diet and access.
 */
@NullMarked
package se.motesplats.signup;

import org.jspecify.annotations.NullMarked;
