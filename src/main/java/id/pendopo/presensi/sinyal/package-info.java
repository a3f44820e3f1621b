/**
 * Honesty without injustice: signals about punches, each with its reason in words, the queue of the
 * supervisor, the appeal of the person, the approval of devices. A signal is never a verdict, and
 * nothing is refused in silence. Owns the words {@code Sinyal}, {@code Tinjauan}, {@code Putusan},
 * {@code Banding}.
 */
@NullMarked
package id.pendopo.presensi.sinyal;

import org.jspecify.annotations.NullMarked;
