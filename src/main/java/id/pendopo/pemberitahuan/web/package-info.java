/** Pages of one's own notices, of the choices about e-mail, and of the mailbox of a demo. */
@NullMarked
package id.pendopo.pemberitahuan.web;

import org.jspecify.annotations.NullMarked;
