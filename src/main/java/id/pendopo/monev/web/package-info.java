/**
 * Pages of e-Monev: {@code /pimpinan} for leaders, {@code /capaian} for everyone. The page records
 * are what the templates see.
 */
@NamedInterface("halaman")
@NullMarked
package id.pendopo.monev.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
