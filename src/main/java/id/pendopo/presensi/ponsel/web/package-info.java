/** Pages of the employee. */
@NullMarked
package id.pendopo.presensi.ponsel.web;

import org.jspecify.annotations.NullMarked;
