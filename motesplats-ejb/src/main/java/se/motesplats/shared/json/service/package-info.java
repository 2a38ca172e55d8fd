/** What reads and writes JSON. */
@NullMarked
package se.motesplats.shared.json.service;

import org.jspecify.annotations.NullMarked;
