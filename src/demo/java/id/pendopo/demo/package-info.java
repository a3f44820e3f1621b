/**
 * Simulated people and figures: two pemda that look like a year of work, and an empty one to try
 * real files in. Only in demo mode, which refuses to listen beyond this machine. No name, number or
 * figure here belongs to anyone.
 */
@ApplicationModule(
        displayName = "Data simulasi",
        allowedDependencies = {"kernel", "platform", "organisasi", "akun"})
@NullMarked
package id.pendopo.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
