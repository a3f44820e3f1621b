/**
 * Kiosks: a screen at the office shows a code that changes, and takes the number of those without a
 * phone. Owns the words {@code Kios}, {@code PinKios}.
 */
@NullMarked
package id.pendopo.presensi.kios;

import org.jspecify.annotations.NullMarked;
