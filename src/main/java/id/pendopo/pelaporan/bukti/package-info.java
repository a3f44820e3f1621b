/**
 * Photos and documents that show that what was reported is there. The digest of a file is its own
 * record: who, when and what stand in its row, which is never changed, only withdrawn.
 */
@NullMarked
package id.pendopo.pelaporan.bukti;

import org.jspecify.annotations.NullMarked;
