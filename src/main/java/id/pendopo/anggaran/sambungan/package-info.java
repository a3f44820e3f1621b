/** What the module gives to menu, search and work list. */
@NullMarked
package id.pendopo.anggaran.sambungan;

import org.jspecify.annotations.NullMarked;
