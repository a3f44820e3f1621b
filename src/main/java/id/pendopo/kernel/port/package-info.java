/**
 * The collector ports: what dashboard, menu, work list, search and open data gather from every
 * module without knowing any. A module implements the ports it has something for; the collectors
 * know only this package.
 */
@NamedInterface("port")
@NullMarked
package id.pendopo.kernel.port;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
