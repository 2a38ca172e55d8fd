/** The page on which the limit of mailings is set. */
@NullMarked
package se.motesplats.mailing.limit.web;

import org.jspecify.annotations.NullMarked;
