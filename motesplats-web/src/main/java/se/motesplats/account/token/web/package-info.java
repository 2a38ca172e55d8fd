/** The page about own tokens. */
@NullMarked
package se.motesplats.account.token.web;

import org.jspecify.annotations.NullMarked;
