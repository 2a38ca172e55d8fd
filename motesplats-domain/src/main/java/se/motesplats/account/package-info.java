/** People and how they log in: accounts, links that work once, roles with scope and time. */
@NullMarked
package se.motesplats.account;

import org.jspecify.annotations.NullMarked;
