package id.pendopo.organisasi.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param berikutnya where the next page is; null on the last one
 */
record Lembar<T>(List<T> data, @Nullable String berikutnya) {}
