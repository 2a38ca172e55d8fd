/** Tests of the organisation's use cases. */
@NullMarked
package se.motesplats.organisation.service;

import org.jspecify.annotations.NullMarked;
