/**
 * What every service stands on: settings, clock, database and migrations, the caller and the
 * use-case interceptor that checks rights and input, jobs that beat on every node. Features depend
 * on this, never the other way round; what it needs from a feature (grants) it asks for through an
 * interface that the feature implements.
 */
@NullMarked
package se.motesplats.shared.service;

import org.jspecify.annotations.NullMarked;
