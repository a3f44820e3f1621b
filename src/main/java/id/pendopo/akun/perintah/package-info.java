/** What the administrator of an installation does from its shell, before anybody can sign in. */
@NullMarked
package id.pendopo.akun.perintah;

import org.jspecify.annotations.NullMarked;
