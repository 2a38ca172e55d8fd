/** Tokens with which programs of a person call the REST interface. */
@NullMarked
package se.motesplats.account.token.service;

import org.jspecify.annotations.NullMarked;
