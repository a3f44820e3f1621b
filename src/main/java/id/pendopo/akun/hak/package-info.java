/**
 * Rights follow the post: who could do what on which day, what changes at midnight, how sign-in is
 * used. Owns the words {@code HakPadaHari} and {@code PergantianHak}.
 */
@NullMarked
package id.pendopo.akun.hak;

import org.jspecify.annotations.NullMarked;
