/**
 * SP4N-LAPOR!: reports handed over to it and taken from it, answers to and fro, statuses
 * translated. By files unless another way is put behind the port; nothing here ever waits for the
 * other side.
 */
@NullMarked
package id.pendopo.aduan.lapornas;

import org.jspecify.annotations.NullMarked;
