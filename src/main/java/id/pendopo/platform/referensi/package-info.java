/**
 * Brings the reference data that ships with the product into the schema {@code referensi}. Reading
 * it is up to the modules.
 */
@NullMarked
package id.pendopo.platform.referensi;

import org.jspecify.annotations.NullMarked;
