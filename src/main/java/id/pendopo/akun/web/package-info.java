/** Pages of sign-in and of one's own account. */
@NullMarked
package id.pendopo.akun.web;

import org.jspecify.annotations.NullMarked;
