/**
 * Citizens: accounts without password, opened by a one-time code to an e-mail address or a phone. A
 * store of its own beside that of officials; nobody is in both, and a citizen holds no permission.
 * Owns the words {@code Warga}, {@code Kontak} and {@code Kode}.
 */
@NullMarked
package id.pendopo.akun.warga;

import org.jspecify.annotations.NullMarked;
