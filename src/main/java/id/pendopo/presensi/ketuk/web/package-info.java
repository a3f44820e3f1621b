/** Its routes; they speak JSON with the script of the phone. */
@NullMarked
package id.pendopo.presensi.ketuk.web;

import org.jspecify.annotations.NullMarked;
