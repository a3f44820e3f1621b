package id.pendopo.aduan.lapornas;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report that another authority shall take over; nothing of who sent it.
 *
 * @param tujuan what the officer wrote on passing it on: which authority, and why
 * @param nomorLapor its number there, once it is told
 */
public record Serahan(
        UUID aduanId,
        String nomor,
        @Nullable String nomorLapor,
        String judul,
        String isi,
        @Nullable String topik,
        @Nullable String lokasi,
        @Nullable Double lintang,
        @Nullable Double bujur,
        Instant dibuat,
        boolean anonim,
        boolean rahasia,
        String status,
        @Nullable String tujuan,
        @Nullable String statusLuar,
        @Nullable Instant diserahkanPada) {}
