/** The frame of all pages: texts, messages, errors, language, own field tags, security headers. */
@NullMarked
package se.motesplats.shared.web;

import org.jspecify.annotations.NullMarked;
