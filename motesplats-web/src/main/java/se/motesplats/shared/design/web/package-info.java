/** The page with every component in every state. */
@NullMarked
package se.motesplats.shared.design.web;

import org.jspecify.annotations.NullMarked;
