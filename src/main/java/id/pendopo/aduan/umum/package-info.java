/**
 * What everybody sees of complaints: list, page, map, nearby reports, support, and the moderation
 * that keeps it fit to be seen. Owns the words {@code Saringan}, {@code Kotak}, {@code Hitungan},
 * {@code Dukungan}, {@code Penyamar}.
 */
@NullMarked
package id.pendopo.aduan.umum;

import org.jspecify.annotations.NullMarked;
