/** Pages of the monthly report. */
@NullMarked
package id.pendopo.pelaporan.web;

import org.jspecify.annotations.NullMarked;
