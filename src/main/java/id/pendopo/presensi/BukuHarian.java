package id.pendopo.presensi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.presensi.KetukanBaru.Posisi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All that is needed to judge the punches of these days, in memory: who there is, when he works,
 * where he may check in. In the morning rush nobody asks the database anything.
 *
 * @param orang everybody who is employed
 * @param akurasi metres; vaguer positions are looked at
 * @param mulai from when on anybody can be late
 */
public record BukuHarian(
        LocalDate dari,
        LocalDate sampai,
        Map<UUID, Orang> orang,
        BukuJadwal jadwal,
        BukuTempat tempat,
        float akurasi,
        Mulai mulai) {

    /**
     * Somebody who checks in.
     *
     * @param menjabat first day of his first post; null where none is known
     */
    public record Orang(UUID id, String nama, UUID opd, @Nullable LocalDate menjabat) {}

    public BukuHarian {
        orang = Map.copyOf(orang);
    }

    /**
     * @throws TidakDitemukan when he is not employed
     */
    public Orang orang(UUID pegawai) {
        Orang ada = orang.get(pegawai);
        if (ada == null) {
            throw new TidakDitemukan("pegawai " + pegawai);
        }
        return ada;
    }

    /** The first day that counts for him, when this one comes before it. */
    public Optional<LocalDate> belumMulai(UUID pegawai, LocalDate hari) {
        Orang o = orang.get(pegawai);
        return o == null
                ? Optional.empty()
                : mulai.orang(o.opd(), o.menjabat()).filter(hari::isBefore);
    }

    public boolean memuat(LocalDate hari) {
        return !hari.isBefore(dari) && !hari.isAfter(sampai);
    }

    /** Finds the day and the place of a punch, and what somebody should look at. */
    public Ketukan nilai(KetukanBaru b) {
        var siapa = orang(b.pegawai());
        LocalDate hari =
                PenempatHari.hari(
                        b.waktu(), b.arah(), jadwal.zona(), h -> jadwal.pada(siapa.id(), h));
        var alasan = new ArrayList<>(b.alasan());
        if (b.tempat() != null || !tahuLetak(b)) {
            return new Ketukan(b, hari, siapa.opd(), b.tempat(), null, null, alasan);
        }
        Posisi p = b.posisi();
        if (p == null) {
            alasan.add(Ketukan.TANPA_POSISI);
            return new Ketukan(b, hari, siapa.opd(), null, null, null, alasan);
        }
        return ditempatkan(b, hari, siapa, p, alasan);
    }

    /** Whether this way of checking in comes with a position at all. */
    private static boolean tahuLetak(KetukanBaru b) {
        return switch (b.cara()) {
            case DARING, LURING, FORMULIR -> true;
            case KIOS, DAFTAR, MESIN -> false;
        };
    }

    private Ketukan ditempatkan(
            KetukanBaru b, LocalDate hari, Orang siapa, Posisi p, List<String> alasan) {
        var boleh = tempat.pada(siapa.id(), siapa.opd(), hari);
        Pagar terdekat = null;
        double jarak = Double.MAX_VALUE;
        for (Pagar g : boleh.pagar()) {
            double m = g.jarak(p.titik());
            if (m < jarak) {
                jarak = m;
                terdekat = g;
            }
        }
        boolean kabur = p.akurasi() > akurasi;
        boolean didalam = terdekat != null && jarak <= Math.min(p.akurasi(), akurasi);
        // whoever may check in anywhere is nowhere outside; without any place nobody can tell
        boolean bebas = boleh.bebas() || boleh.pagar().isEmpty();
        if (kabur && !bebas) {
            alasan.add(Ketukan.KABUR);
        } else if (!didalam && !bebas) {
            alasan.add(Ketukan.LUAR_PAGAR);
        }
        return new Ketukan(
                b,
                hari,
                siapa.opd(),
                didalam ? terdekat.id() : null,
                didalam ? terdekat.nama() : null,
                terdekat == null ? null : (float) jarak,
                alasan);
    }

    /** The answer to a punch that was written. */
    public Ketukan.Jawaban jawaban(Ketukan k) {
        var b = k.baru();
        return new Ketukan.Jawaban(
                false,
                k.hari(),
                b.arah(),
                b.waktu(),
                b.keyakinan(),
                k.namaTempat(),
                k.jarak(),
                telat(b.pegawai(), k.hari(), b.arah(), b.waktu()),
                k.alasan());
    }

    /**
     * The answer to one that found another in its place.
     *
     * @throws AturanDilanggar when its key was used for something else
     */
    public Ketukan.Jawaban jawaban(Ketukan k, Ketukan.Ada ada) {
        var b = k.baru();
        if (!ada.pegawai().equals(b.pegawai()) || ada.arah() != b.arah()) {
            throw new AturanDilanggar("presensi.ketuk.kunci-lain.bentrok");
        }
        return new Ketukan.Jawaban(
                true,
                ada.hari(),
                ada.arah(),
                ada.waktu(),
                ada.keyakinan(),
                null,
                null,
                telat(b.pegawai(), ada.hari(), ada.arah(), ada.waktu()),
                ada.alasan());
    }

    /**
     * Minutes after the start of that day, or before its end when leaving; 0 when in time, and
     * before the day from which on attendance counts.
     */
    public int telat(UUID pegawai, LocalDate hari, Arah arah, Instant waktu) {
        if (!memuat(hari) || belumMulai(pegawai, hari).isPresent()) {
            return 0;
        }
        JadwalHari j = jadwal.pada(pegawai, hari);
        if (!j.kerja()) {
            return 0;
        }
        if (arah == Arah.PULANG) {
            return menit(waktu, j.pulang());
        }
        int menit = menit(j.masuk(), waktu);
        return menit <= j.toleransi() ? 0 : menit;
    }

    private static int menit(Instant dari, @Nullable Instant sampai) {
        return (int) Math.max(0, Duration.between(dari, sampai).toMinutes());
    }
}
