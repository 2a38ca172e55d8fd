/** The pages of groups: what there are, what each is for, and who sits in it. */
@NullMarked
package se.motesplats.meeting.group.web;

import org.jspecify.annotations.NullMarked;
