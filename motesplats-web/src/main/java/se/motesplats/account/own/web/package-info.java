/** Pages about oneself and the own deputies. */
@NullMarked
package se.motesplats.account.own.web;

import org.jspecify.annotations.NullMarked;
