/** Addresses of people at which no mail arrives. */
@NullMarked
package se.motesplats.account.address.web;

import org.jspecify.annotations.NullMarked;
