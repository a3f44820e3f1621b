/** The look of a pemda: its colours, kept readable, and its own emblem. */
@NullMarked
package id.pendopo.platform.tampilan;

import org.jspecify.annotations.NullMarked;
