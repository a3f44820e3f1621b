/** Commands of the launcher that need no running application of their own. */
@NullMarked
package id.pendopo.platform.perintah;

import org.jspecify.annotations.NullMarked;
