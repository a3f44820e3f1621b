/**
 * The plan curve of a sub kegiatan: how far the work and the spending should be at the end of each
 * month. Every later deviation is measured against it.
 */
@NullMarked
package id.pendopo.pelaporan.rencana;

import org.jspecify.annotations.NullMarked;
