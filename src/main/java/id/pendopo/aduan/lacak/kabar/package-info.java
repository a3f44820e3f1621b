/**
 * What reporters and followers are told: by e-mail, by phone, in their browser. Owns the words
 * {@code Pengikut}, {@code Kiriman}.
 */
@NullMarked
package id.pendopo.aduan.lacak.kabar;

import org.jspecify.annotations.NullMarked;
