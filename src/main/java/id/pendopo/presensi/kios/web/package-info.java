/** Pages of kiosks. */
@NullMarked
package id.pendopo.presensi.kios.web;

import org.jspecify.annotations.NullMarked;
