/** The pages of citizens: signing in by code, and their own account. */
@NullMarked
package id.pendopo.akun.warga.web;

import org.jspecify.annotations.NullMarked;
