package id.pendopo.platform.lembar;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** Rows of one sheet, whatever the file format. */
interface SumberBaris extends Closeable {

    /** The next row with a value, or null after the last one. */
    @Nullable Baris berikut();
}
