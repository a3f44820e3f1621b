/**
 * ROMANTIK: the plan curve and the monthly report of every sub kegiatan, from the operator's first
 * figure through the approval of the head to the verification by Bappeda; who was late, by OPD and
 * by name. Owns the words {@code Laporan}, {@code Rencana}, {@code Kendala}, {@code Bukti}, {@code
 * Ketepatan}.
 */
@ApplicationModule(
        displayName = "ROMANTIK",
        allowedDependencies = {
            "kernel",
            "kernel::port",
            "platform",
            "audit",
            "organisasi",
            "akun",
            "pemberitahuan",
            "perencanaan",
            "anggaran"
        })
@NullMarked
package id.pendopo.pelaporan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
