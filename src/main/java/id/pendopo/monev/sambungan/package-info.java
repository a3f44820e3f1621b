/** Ears of the module: what happens to reports and budgets becomes sums. */
@NullMarked
package id.pendopo.monev.sambungan;

import org.jspecify.annotations.NullMarked;
