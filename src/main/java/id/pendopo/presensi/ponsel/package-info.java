/**
 * What the employee sees: one button that knows in and out, his own month with what each day comes
 * to and why, what is kept about him and for how long. Owns the words {@code Langkah} (what the
 * button does next), {@code Penjelasan} (why a day cost something).
 */
@NullMarked
package id.pendopo.presensi.ponsel;

import org.jspecify.annotations.NullMarked;
