@NullMarked
package se.motesplats.livetext.service;

import org.jspecify.annotations.NullMarked;
