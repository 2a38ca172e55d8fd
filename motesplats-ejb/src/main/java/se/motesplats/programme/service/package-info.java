/** Building, releasing and publishing the programme of an event; its page and calendar file. */
@NullMarked
package se.motesplats.programme.service;

import org.jspecify.annotations.NullMarked;
