/**
 * Open311 GeoReport v2: other programs list the kinds of reports, send reports and follow them, as
 * XML and JSON. Only what the public may see goes out; who sends needs a key.
 */
@NullMarked
package id.pendopo.aduan.open311;

import org.jspecify.annotations.NullMarked;
