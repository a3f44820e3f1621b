/** Forms with files, as they arrive. */
@NullMarked
package id.pendopo.platform.unggahan;

import org.jspecify.annotations.NullMarked;
