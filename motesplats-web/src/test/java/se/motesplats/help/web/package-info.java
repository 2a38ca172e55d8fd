@NullMarked
package se.motesplats.help.web;

import org.jspecify.annotations.NullMarked;
