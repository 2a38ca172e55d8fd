/** All mails of the system, and texts of one's own for them: versions, differences, previews. */
@NullMarked
package se.motesplats.mailing.template.service;

import org.jspecify.annotations.NullMarked;
