/** Fields of forms: converters, validators, and the messages that stand beside them. */
@NullMarked
package se.motesplats.shared.field.web;

import org.jspecify.annotations.NullMarked;
