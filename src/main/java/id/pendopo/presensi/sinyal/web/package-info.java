/** Pages of the queue, of devices, and of a person's own doubtful punches. */
@NullMarked
package id.pendopo.presensi.sinyal.web;

import org.jspecify.annotations.NullMarked;
