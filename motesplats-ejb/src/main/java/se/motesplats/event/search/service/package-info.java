/** Events and their series, as they are found from everywhere. */
@NullMarked
package se.motesplats.event.search.service;

import org.jspecify.annotations.NullMarked;
