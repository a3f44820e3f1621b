/**
 * Short messages to phones: the port behind which a gateway for WhatsApp or SMS is put, and a
 * folder of files where there is none.
 */
@NullMarked
package id.pendopo.pemberitahuan.ponsel;

import org.jspecify.annotations.NullMarked;
