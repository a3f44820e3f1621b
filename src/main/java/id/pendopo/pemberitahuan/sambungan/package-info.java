/** The daily job. */
@NullMarked
package id.pendopo.pemberitahuan.sambungan;

import org.jspecify.annotations.NullMarked;
