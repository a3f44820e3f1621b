/**
 * Selfies with a check-in, where the pemda has decided so: never needed, sealed, seen by few, and
 * gone after their time. No face is recognised by any program. Owns the word {@code Swafoto} (UU
 * 27/2022).
 */
@NullMarked
package id.pendopo.presensi.swafoto;

import org.jspecify.annotations.NullMarked;
