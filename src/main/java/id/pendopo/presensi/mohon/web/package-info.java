/** Pages of requests and of those who decide about them. */
@NullMarked
package id.pendopo.presensi.mohon.web;

import org.jspecify.annotations.NullMarked;
