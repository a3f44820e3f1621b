/** Who calls {@code /api/v1}, and what the server takes him for. */
@NullMarked
package id.pendopo.akun.api;

import org.jspecify.annotations.NullMarked;
