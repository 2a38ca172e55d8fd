/** What people see and change about themselves, and their deputies. */
@NullMarked
package se.motesplats.account.own.service;

import org.jspecify.annotations.NullMarked;
