package se.motesplats.search.service;

import java.time.LocalDate;
import se.motesplats.search.SearchText;

/**
 * What is looked for.
 *
 * @param similar whether titles that are only like what was typed are wanted
 * @param today what is over comes after what is not
 * @param max how many of a kind
 */
public record SearchQuestion(SearchText text, boolean similar, LocalDate today, int max) {}
