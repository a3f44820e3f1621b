/** Pages of selfies: one's own, and the policy. */
@NullMarked
package id.pendopo.presensi.swafoto.web;

import org.jspecify.annotations.NullMarked;
