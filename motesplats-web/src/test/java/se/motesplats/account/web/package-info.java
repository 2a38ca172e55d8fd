@NullMarked
package se.motesplats.account.web;

import org.jspecify.annotations.NullMarked;
