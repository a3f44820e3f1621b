/** Numbers that people know things by: without gaps within pemda, year and kind. */
@NullMarked
package id.pendopo.platform.nomor;

import org.jspecify.annotations.NullMarked;
