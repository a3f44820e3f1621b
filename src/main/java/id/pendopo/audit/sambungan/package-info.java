/** What the module gives to the collectors: permission and menu. */
@NullMarked
package id.pendopo.audit.sambungan;

import org.jspecify.annotations.NullMarked;
