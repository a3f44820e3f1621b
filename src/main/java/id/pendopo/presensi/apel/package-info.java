/**
 * Apel: assemblies before work and on ceremonial days. A list that a named person has closed says
 * who was there; before that nobody loses anything. Owns the word {@code Apel}.
 */
@NullMarked
package id.pendopo.presensi.apel;

import org.jspecify.annotations.NullMarked;
