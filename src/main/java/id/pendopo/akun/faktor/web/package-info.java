/** Pages of the second factor: its step at sign-in, its setup, help by an admin. */
@NullMarked
package id.pendopo.akun.faktor.web;

import org.jspecify.annotations.NullMarked;
