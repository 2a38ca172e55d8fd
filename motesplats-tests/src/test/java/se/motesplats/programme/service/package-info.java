@NullMarked
package se.motesplats.programme.service;

import org.jspecify.annotations.NullMarked;
