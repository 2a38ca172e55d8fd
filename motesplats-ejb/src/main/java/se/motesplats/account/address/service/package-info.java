/** Addresses of people at which no mail arrives, and what is done about them. */
@NullMarked
package se.motesplats.account.address.service;

import org.jspecify.annotations.NullMarked;
