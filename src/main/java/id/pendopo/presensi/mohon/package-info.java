/**
 * Requests about attendance: leave of absence, illness, the seven kinds of leave with their
 * accounts, duty letters, corrections; and the hands through which they go (PP 11/2017, Peraturan
 * BKN 24/2017 jo. 7/2021).
 */
@NullMarked
package id.pendopo.presensi.mohon;

import org.jspecify.annotations.NullMarked;
