/** Pages of apel: lists of a day, one list, and the schedule. */
@NullMarked
package id.pendopo.presensi.apel.web;

import org.jspecify.annotations.NullMarked;
