/**
 * News between modules that is told after the commit, on another thread: for which pemda it is
 * worked on, and how it is told again when a listener failed.
 */
@NullMarked
package id.pendopo.platform.peristiwa;

import org.jspecify.annotations.NullMarked;
