@NullMarked
package se.motesplats.account;

import org.jspecify.annotations.NullMarked;
