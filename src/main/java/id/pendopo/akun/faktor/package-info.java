/**
 * The second factor of an account: authenticator apps, recovery codes, fresh proof before sensitive
 * acts, and help for who lost everything. Owns the words {@code Faktor}, {@code KodePemulihan}.
 */
@NullMarked
package id.pendopo.akun.faktor;

import org.jspecify.annotations.NullMarked;
