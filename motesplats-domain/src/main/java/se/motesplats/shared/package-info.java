/**
 * What every feature needs and no feature owns: the base of entities, the tree of business
 * exceptions, permissions and their scopes, Swedish time. Nothing here knows a feature.
 */
@NullMarked
package se.motesplats.shared;

import org.jspecify.annotations.NullMarked;
