package id.pendopo.akun.oidc;

import java.time.Instant;
import java.util.List;

/** What a session says about how and when its person signed in. */
record SesiMasuk(Instant masukPada, List<String> cara) {}
