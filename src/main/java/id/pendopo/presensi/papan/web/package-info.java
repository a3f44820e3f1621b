/** Pages of the board, of the supervisor's list, and of the public rates. */
@NullMarked
package id.pendopo.presensi.papan.web;

import org.jspecify.annotations.NullMarked;
