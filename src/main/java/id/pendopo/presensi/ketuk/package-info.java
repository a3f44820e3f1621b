/**
 * The way of the morning rush: day tickets, keys of phones, and punches written by the hundred in
 * one commit, each answered only after it.
 */
@NullMarked
package id.pendopo.presensi.ketuk;

import org.jspecify.annotations.NullMarked;
