/** How lists are shown: what limits them, their order, their columns, all in the address. */
@NullMarked
package se.motesplats.shared.list.web;

import org.jspecify.annotations.NullMarked;
