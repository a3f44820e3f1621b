/** Pages of the way in. */
@NullMarked
package id.pendopo.aduan.lapor.web;

import org.jspecify.annotations.NullMarked;
