/**
 * The tools that every module works with: database and tenancy, web frame, files, live updates,
 * spreadsheets, charts. It knows no business word beyond {@code Pemda}.
 */
@ApplicationModule(displayName = "Perkakas", type = ApplicationModule.Type.OPEN)
@NullMarked
package id.pendopo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
