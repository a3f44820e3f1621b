/** Pages of the administration of accounts, and the public ones that lead to a new password. */
@NullMarked
package id.pendopo.akun.orang.web;

import org.jspecify.annotations.NullMarked;
