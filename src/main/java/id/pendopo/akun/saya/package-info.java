/**
 * My account: where I am signed in, what I and others did, what is kept of me, and how a wrong
 * entry is put right (UU 27/2022). Owns the word {@code Koreksi}.
 */
@NullMarked
package id.pendopo.akun.saya;

import org.jspecify.annotations.NullMarked;
