/** What the ports of the ground floor are told about attendance. */
@NullMarked
package id.pendopo.presensi.sambungan;

import org.jspecify.annotations.NullMarked;
