/** The simulated people and data: complete, plausible and removed without a trace. */
@NullMarked
package id.pendopo.demo;

import org.jspecify.annotations.NullMarked;
