/** What the module gives to the collectors, menu, work list, permissions, and the news it tells. */
@NullMarked
package id.pendopo.pelaporan.sambungan;

import org.jspecify.annotations.NullMarked;
