/** Pages of the settings of attendance. */
@NullMarked
package id.pendopo.presensi.atur.web;

import org.jspecify.annotations.NullMarked;
