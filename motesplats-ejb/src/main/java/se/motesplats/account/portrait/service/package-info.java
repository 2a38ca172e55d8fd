/** Pictures of people: each sends the own one, and those see it who meet the person here. */
@NullMarked
package se.motesplats.account.portrait.service;

import org.jspecify.annotations.NullMarked;
