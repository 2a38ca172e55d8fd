/** The login mechanism, the pages around it, and who is logged in. */
@NullMarked
package se.motesplats.account.login.web;

import org.jspecify.annotations.NullMarked;
