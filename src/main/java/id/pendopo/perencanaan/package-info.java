/**
 * What an OPD sets out to do in a year. First part: the sub kegiatan of the nomenclature that it
 * carries out, on which budget lines and reports hang. Owns the word {@code SubKegiatan}.
 */
@ApplicationModule(
        displayName = "e-Planning",
        allowedDependencies = {"kernel", "kernel::port", "platform", "audit", "organisasi"})
@NullMarked
package id.pendopo.perencanaan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
