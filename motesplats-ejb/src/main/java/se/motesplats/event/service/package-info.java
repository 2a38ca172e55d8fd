/**
 * Planning events: create, copy, change, cancel, publish; the public list and page; the working
 * group and the rooms of an event.
 */
@NullMarked
package se.motesplats.event.service;

import org.jspecify.annotations.NullMarked;
