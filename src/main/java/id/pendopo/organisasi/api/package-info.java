/** Agencies and staff for other applications, at {@code /api/v1}; to be read. */
@NullMarked
package id.pendopo.organisasi.api;

import org.jspecify.annotations.NullMarked;
