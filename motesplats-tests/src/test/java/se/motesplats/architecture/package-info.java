/** What the build refuses: rules about modules, features, time, rights, entities and pages. */
@NullMarked
package se.motesplats.architecture;

import org.jspecify.annotations.NullMarked;
