/**
 * e-Monev: how far the pemda is, for its leaders ({@code /pimpinan}) and for everyone ({@code
 * /capaian}). Keeps sums per OPD and month, written in the transaction that publishes a report.
 * Owns the words {@code Rekap}, {@code Deviasi}, {@code Serapan}.
 */
@ApplicationModule(
        displayName = "e-Monev",
        allowedDependencies = {
            "kernel",
            "kernel::port",
            "platform",
            "audit",
            "organisasi",
            "akun",
            "perencanaan",
            "anggaran",
            "pelaporan"
        })
@NullMarked
package id.pendopo.monev;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
