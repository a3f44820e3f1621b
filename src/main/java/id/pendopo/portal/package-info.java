/**
 * The front door: {@code /} for everybody and {@code /kantor}, the work list of the signed-in
 * person, gathered from all modules through the collector ports.
 */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {"kernel", "kernel::port", "platform", "audit", "akun", "organisasi"})
@NullMarked
package id.pendopo.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
