/** What the module gives to the collectors: permissions, menu, search. */
@NullMarked
package id.pendopo.organisasi.sambungan;

import org.jspecify.annotations.NullMarked;
