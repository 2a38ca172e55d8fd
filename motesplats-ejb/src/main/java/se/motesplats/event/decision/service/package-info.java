/**
 * One decision about an event, or about many: what it does to all that hangs on them, said in words
 * and true numbers before it is made, done in one transaction, and told each person once.
 */
@NullMarked
package se.motesplats.event.decision.service;

import org.jspecify.annotations.NullMarked;
