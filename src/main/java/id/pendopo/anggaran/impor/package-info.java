/**
 * Budget files on their way into the budget: read in either layout, compared line by line with the
 * version in force, kept as a dry run, applied as a new version, and for a day taken back.
 */
@NullMarked
package id.pendopo.anggaran.impor;

import org.jspecify.annotations.NullMarked;
