/**
 * The rules of complaints, as an administrator keeps them: categories with their questions, and the
 * table that says which OPD a report goes to. A change of that table is tried on the reports of the
 * last ninety days before it counts.
 */
@NullMarked
package id.pendopo.aduan.aturan;

import org.jspecify.annotations.NullMarked;
