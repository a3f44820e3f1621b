/**
 * Matur Bupati: complaints of citizens, each owned by the head of an OPD, with two clocks that no
 * edit can reset: the first real answer within 24 hours, and the follow-up in working days. Owns
 * the words {@code Aduan}, {@code Pelapor}, {@code Langkah}, {@code Rute}, {@code Jam}, {@code
 * Jeda} (UU 25/2009; Perpres 76/2013; PermenPANRB 62/2018).
 */
@ApplicationModule(
        displayName = "Matur Bupati",
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
package id.pendopo.aduan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
