/**
 * The one protocol for retries, double clicks and offline queues: a write that carries a key runs
 * once, and the same key gets the same answer again for seven days.
 *
 * <p>A keyed request runs in one transaction from filter to view, so that the kept answer and the
 * change it speaks of are committed together. What follows for controllers: an answer of 400 or
 * more takes the change back with it, and after a failed SQL statement nothing more can be read.
 * Where a refusal itself must be remembered (failed sign-ins), the route is named in a {@link
 * id.pendopo.platform.idempotensi.RuteTanpaKunci}.
 */
@NullMarked
package id.pendopo.platform.idempotensi;

import org.jspecify.annotations.NullMarked;
