/**
 * E-Akun, first part: sign-in, sessions, and the permissions that follow from the posts a person
 * holds today. Owns the words {@code Akun} and {@code Sesi}.
 */
@ApplicationModule(
        displayName = "E-Akun",
        allowedDependencies = {"kernel", "kernel::port", "platform", "audit", "organisasi"})
@NullMarked
package id.pendopo.akun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
