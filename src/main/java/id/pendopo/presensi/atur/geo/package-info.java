/**
 * Files of drawing programs, GeoJSON (RFC 7946), KML and KMZ (OGC 12-007r2), as shapes of places:
 * read safely, with what is wrong told shape by shape. Owns the word {@code Fitur}.
 */
@NullMarked
package id.pendopo.presensi.atur.geo;

import org.jspecify.annotations.NullMarked;
