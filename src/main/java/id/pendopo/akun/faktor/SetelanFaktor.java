package id.pendopo.akun.faktor;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the second factor, see {@code docs/operasi.md}.
 *
 * @param wajib whether the roles of the rule {@code faktor.wajib} must have one; null for: in
 *     production yes, in a demo no
 */
@ConfigurationProperties("pendopo.faktor")
record SetelanFaktor(@Nullable Boolean wajib) {}
