/** Pictures of people in the browser. */
@NullMarked
package se.motesplats.account.portrait.web;

import org.jspecify.annotations.NullMarked;
