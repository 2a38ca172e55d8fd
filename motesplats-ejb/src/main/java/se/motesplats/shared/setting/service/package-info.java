/**
 * What an operator sets, from which source it comes, and what is checked before anything starts.
 */
@NullMarked
package se.motesplats.shared.setting.service;

import org.jspecify.annotations.NullMarked;
