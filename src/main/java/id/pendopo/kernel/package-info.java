/**
 * Values, identifiers, the clock and the collector ports: what every module speaks in. Pure Java,
 * no framework but the annotations that name the module.
 */
@ApplicationModule(displayName = "Pondasi", type = ApplicationModule.Type.OPEN)
@NullMarked
package id.pendopo.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
