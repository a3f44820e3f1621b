/** Tenancy: which pemda a request belongs to, by the name of the host it came in on. */
@NullMarked
package id.pendopo.platform.pemda;

import org.jspecify.annotations.NullMarked;
