/** Pages of the month, of the deduction table and of discipline. */
@NullMarked
package id.pendopo.presensi.rekap.web;

import org.jspecify.annotations.NullMarked;
