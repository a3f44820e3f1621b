/** News feeds of public complaints (RFC 4287): all, of a category, of a kecamatan, of one. */
@NullMarked
package id.pendopo.aduan.lacak.atom;

import org.jspecify.annotations.NullMarked;
