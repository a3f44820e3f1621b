/**
 * Attendance machines: their logs are read, looked at and applied; who came and who left is found
 * by the working hours, never by the status that the machine wrote. Owns the words {@code Mesin},
 * {@code Log}, {@code Nomor} (of a user of a machine) and {@code Unggahan}.
 */
@NullMarked
package id.pendopo.presensi.mesin;

import org.jspecify.annotations.NullMarked;
