/**
 * Lists of agencies and people from files: read and compared with what is known, kept as a dry run,
 * applied as a whole and, for a day, taken back as a whole.
 */
@NullMarked
package id.pendopo.organisasi.impor;

import org.jspecify.annotations.NullMarked;
