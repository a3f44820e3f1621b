/**
 * The ceilings of the budget, in versions that are never changed; the imports they come from are in
 * {@code impor}. Owns the words {@code Pagu}, {@code VersiAnggaran}, {@code ImporPagu}.
 */
@ApplicationModule(
        displayName = "e-Budgeting",
        allowedDependencies = {
            "kernel",
            "kernel::port",
            "platform",
            "audit",
            "organisasi",
            "akun",
            "perencanaan"
        })
@NullMarked
package id.pendopo.anggaran;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
