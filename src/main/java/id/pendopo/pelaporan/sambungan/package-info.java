/** What the module gives to the collectors: menu, work list, permissions. */
@NullMarked
package id.pendopo.pelaporan.sambungan;

import org.jspecify.annotations.NullMarked;
