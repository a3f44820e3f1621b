/**
 * Administration of accounts: people of the staff register with or without an account, who may
 * still use it, and the ways to a new password that need no old one. Owns the words {@code
 * JalanSandi} and {@code Undangan}.
 */
@NullMarked
package id.pendopo.akun.orang;

import org.jspecify.annotations.NullMarked;
