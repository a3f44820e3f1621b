/**
 * The way in: a form for cheap phones that knows nobody, a queue for where there is no signal, a
 * page for officers at the counter. Owns the words {@code Isian}, {@code Tanda} (the receipt),
 * {@code Letak}, {@code Penyaring}.
 */
@NullMarked
package id.pendopo.aduan.lapor;

import org.jspecify.annotations.NullMarked;
