/** Pages of e-Monev: {@code /pimpinan} for leaders, {@code /capaian} for everyone. */
@NullMarked
package id.pendopo.monev.web;

import org.jspecify.annotations.NullMarked;
