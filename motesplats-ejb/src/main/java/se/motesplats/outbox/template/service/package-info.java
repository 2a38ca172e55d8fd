/**
 * The words of mails: what each template may use, whether a text of somebody's own fits it, and how
 * text and values become one. No feature is known here; each declares its own templates.
 */
@NullMarked
package se.motesplats.outbox.template.service;

import org.jspecify.annotations.NullMarked;
