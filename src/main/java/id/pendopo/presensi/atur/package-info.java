/**
 * Settings of attendance: patterns of working hours and who follows them, Ramadan, places, rosters,
 * days off. Owns the words {@code Pola}, {@code Penetapan}, {@code Masa}, {@code Giliran}.
 */
@NullMarked
package id.pendopo.presensi.atur;

import org.jspecify.annotations.NullMarked;
