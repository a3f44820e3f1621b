/**
 * Charts drawn on the server as SVG without script: S-curve, deviation heat map, sparkline,
 * ranking, ring and double bars.
 *
 * <p>A chart is a record of data. It computes its own geometry for a given {@link
 * id.pendopo.platform.grafik.Ukuran}, including where labels go, and a template under {@code
 * jte/grafik} writes it down. So the geometry is tested without a browser, and the same chart
 * serves screen, wall and print.
 */
@NullMarked
package id.pendopo.platform.grafik;

import org.jspecify.annotations.NullMarked;
