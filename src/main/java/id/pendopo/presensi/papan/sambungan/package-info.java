/**
 * What the board gives to the collectors: figures, a dataset, tasks, hits, and its hourly count.
 */
@NullMarked
package id.pendopo.presensi.papan.sambungan;

import org.jspecify.annotations.NullMarked;
