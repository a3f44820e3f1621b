/**
 * Monthly reports as Excel files: a prefilled template out, the filled one back through a dry run,
 * applied and undone as a whole; the reports of a year as a plain table.
 */
@NullMarked
package id.pendopo.pelaporan.unggahan;

import org.jspecify.annotations.NullMarked;
