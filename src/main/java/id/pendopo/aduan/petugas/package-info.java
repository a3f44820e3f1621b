/**
 * The desk of the staff: inbox in the order in which things fall due, everything about one
 * complaint, the acts of its owner and his people, drafts, canned replies, work in the field.
 */
@NullMarked
package id.pendopo.aduan.petugas;

import org.jspecify.annotations.NullMarked;
