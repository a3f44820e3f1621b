/**
 * People without an entry in the staff register: contractors, auditors, operators of a vendor. They
 * come for a time, on the word of an agency, with rights of their own that end with it. Owns the
 * words {@code OrangLuar} and {@code penugasan luar}.
 */
@NullMarked
package id.pendopo.akun.luar;

import org.jspecify.annotations.NullMarked;
