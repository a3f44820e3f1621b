/** What the module gives to the collectors: permissions, menu. */
@NullMarked
package id.pendopo.aduan.sambungan;

import org.jspecify.annotations.NullMarked;
