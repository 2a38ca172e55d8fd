/** Tests of the page of the audit log. */
@NullMarked
package se.motesplats.audit.web;

import org.jspecify.annotations.NullMarked;
