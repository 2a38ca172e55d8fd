/** Pages about people and their roles. */
@NullMarked
package se.motesplats.account.people.web;

import org.jspecify.annotations.NullMarked;
