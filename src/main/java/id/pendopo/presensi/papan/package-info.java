/**
 * The board: who is there, by name and by OPD, live; the list of a supervisor for people without a
 * phone; the rates that everybody may know. Owns the words {@code Papan} and {@code DaftarHadir}.
 */
@NullMarked
package id.pendopo.presensi.papan;

import org.jspecify.annotations.NullMarked;
