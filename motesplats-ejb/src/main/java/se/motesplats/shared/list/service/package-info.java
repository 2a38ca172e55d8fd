/** Lists as people want to see them: their order, and the columns that each has chosen. */
@NullMarked
package se.motesplats.shared.list.service;

import org.jspecify.annotations.NullMarked;
