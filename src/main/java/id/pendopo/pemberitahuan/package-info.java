/**
 * Notices: what a person should know, shown in the application and sent as e-mail; the modules
 * above say what and to whom. Owns the words {@code Pemberitahuan}, {@code Kabar}, {@code Surat}.
 */
@ApplicationModule(
        displayName = "Pemberitahuan",
        allowedDependencies = {"kernel", "kernel::port", "platform", "audit", "organisasi", "akun"})
@NullMarked
package id.pendopo.pemberitahuan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
