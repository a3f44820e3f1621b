/**
 * E-Presensi: who is at work, by name, by OPD, live. Server time decides, a doubt is looked at by a
 * person, and nothing a phone has kept is lost. Owns the words {@code Ketukan}, {@code Jadwal},
 * {@code Giliran}, {@code Tempat}, {@code Tiket}, {@code Keterangan}, {@code Potongan} (Perpres
 * 21/2023; PP 94/2021; PP 11/2017; PermenPANRB 4/2025).
 */
@ApplicationModule(
        displayName = "E-Presensi",
        allowedDependencies = {
            "kernel",
            "kernel::port",
            "platform",
            "audit",
            "organisasi",
            "akun",
            "pemberitahuan"
        })
@NullMarked
package id.pendopo.presensi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
