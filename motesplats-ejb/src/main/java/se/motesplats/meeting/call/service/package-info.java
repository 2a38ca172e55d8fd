/**
 * Calls to meetings: the agenda and its template, what members suggest, what is sent and changed.
 */
@NullMarked
package se.motesplats.meeting.call.service;

import org.jspecify.annotations.NullMarked;
