/** What waits for a person, asked of every feature. */
@NullMarked
package se.motesplats.shared.todo.service;

import org.jspecify.annotations.NullMarked;
