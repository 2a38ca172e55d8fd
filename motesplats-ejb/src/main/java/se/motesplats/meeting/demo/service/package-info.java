/** The groups of the demo. */
@NullMarked
package se.motesplats.meeting.demo.service;

import org.jspecify.annotations.NullMarked;
