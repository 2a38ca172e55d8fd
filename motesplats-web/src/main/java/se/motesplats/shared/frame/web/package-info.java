/**
 * The frame of all pages: the order of filters, errors, kept pages and views, sessions, security
 * headers.
 */
@NullMarked
package se.motesplats.shared.frame.web;

import org.jspecify.annotations.NullMarked;
