/**
 * The ground of the REST interface: where it lives, how it pages, caches, refuses and describes
 * itself. Resources stand with their features and call the same services as the pages.
 */
@NullMarked
package se.motesplats.shared.api.web;

import org.jspecify.annotations.NullMarked;
