/**
 * Who the pemda is made of: agencies (OPD), posts, people, who holds which post on which day, the
 * calendar of working days and the dated parameters of its rules. Owns the words {@code
 * PerangkatDaerah}, {@code Jabatan}, {@code PenugasanJabatan}, {@code Pegawai}, {@code Parameter}.
 */
@ApplicationModule(
        displayName = "Organisasi",
        allowedDependencies = {"kernel", "kernel::port", "platform", "audit"})
@NullMarked
package id.pendopo.organisasi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
