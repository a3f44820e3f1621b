/**
 * Choropleth maps of a pemda's areas, drawn as SVG from its own boundary file, without any outside
 * tile server.
 */
@NullMarked
package id.pendopo.platform.grafik.peta;

import org.jspecify.annotations.NullMarked;
