/**
 * Notices as letters: written with what they tell, kept until sent, sent outside any transaction by
 * SMTP or, where none is set, into the data folder.
 */
@NullMarked
package id.pendopo.pemberitahuan.surel;

import org.jspecify.annotations.NullMarked;
