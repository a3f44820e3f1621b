/** Pages of attendance machines and their logs. */
@NullMarked
package id.pendopo.presensi.mesin.web;

import org.jspecify.annotations.NullMarked;
