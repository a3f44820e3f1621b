/**
 * Complaints of another system from a csv or xlsx file: a dry run first, applied then, taken back
 * within a day; and out again as they came.
 */
@NullMarked
package id.pendopo.aduan.impor;

import org.jspecify.annotations.NullMarked;
