/**
 * The trail: who did what, when, in which role, from what to what, and why; written in the
 * transaction of the change itself, so that neither exists without the other.
 */
@ApplicationModule(displayName = "Jejak audit", type = ApplicationModule.Type.OPEN)
@NullMarked
package id.pendopo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
