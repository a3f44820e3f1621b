/**
 * The month: what it came to for each person, by rules that are read for the day itself; closing
 * it, the list for TPP, and what follows after it is closed. Owns the words {@code Rekap}, {@code
 * Hitung}, {@code Beku}, {@code Susulan}, {@code Disiplin}.
 *
 * <p>A result is a version that never changes; whoever recomputes writes a new one only for people
 * whose result differs. A closed month gets no further version: what is found later is a supplement
 * in a month that is open.
 */
@NullMarked
package id.pendopo.presensi.rekap;

import org.jspecify.annotations.NullMarked;
