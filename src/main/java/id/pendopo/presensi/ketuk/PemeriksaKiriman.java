package id.pendopo.presensi.ketuk;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.CaraKetuk;
import id.pendopo.presensi.Ketukan;
import id.pendopo.presensi.KetukanBaru;
import id.pendopo.presensi.KetukanBaru.Asal;
import id.pendopo.presensi.KetukanBaru.Posisi;
import id.pendopo.presensi.Keyakinan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Makes a punch of what a phone sends, or says what is wrong with it. */
@Component
class PemeriksaKiriman {

    /** After this a ticket says nothing any more, and a request for correction is the way. */
    private static final Duration USANG = Duration.ofDays(7);

    /** Metres; vaguer says nothing more. */
    private static final float AKURASI_TERBURUK = 1_000_000;

    private final CapTiket cap;
    private final PerangkatService perangkat;
    private final ParameterKini parameter;
    private final Waktu waktu;

    PemeriksaKiriman(
            CapTiket cap, PerangkatService perangkat, ParameterKini parameter, Waktu waktu) {
        this.cap = cap;
        this.perangkat = perangkat;
        this.parameter = parameter;
        this.waktu = waktu;
    }

    /**
     * A punch that may be written.
     *
     * @param sesi must be alive; null where a signature stands for it
     * @param tempat digest of the places that the phone was shown
     */
    record Lolos(KetukanBaru ketukan, @Nullable UUID sesi, int tempat) {}

    /**
     * @param jaringan from which it came
     * @throws MasukanSalah when a field cannot be read
     * @throws AturanDilanggar when ticket or signature are not what they should be
     */
    Lolos periksa(Kiriman k, @Nullable String jaringan) {
        UUID kunci = uuid(k.kunci());
        Tiket tiket =
                Optional.ofNullable(k.tiket())
                        .flatMap(cap::baca)
                        .orElseThrow(() -> new AturanDilanggar("presensi.tiket.salah"));
        Instant kini = waktu.sekarangUrusan();
        if (Duration.between(tiket.pada(), kini).compareTo(USANG) > 0) {
            throw new AturanDilanggar("presensi.tiket.usang");
        }
        // a ticket from before the phone was registered names no key to check it by
        boolean bertanda = k.tanda() != null && tiket.perangkat() != null;
        if (bertanda && !sah(k, tiket)) {
            throw new AturanDilanggar("presensi.tanda.salah");
        }
        var alasan = new ArrayList<String>();
        if (tiket.perangkat() != null && !tiket.disetujui()) {
            alasan.add(Ketukan.PERANGKAT_BARU);
        }
        var saat = saat(k, tiket, kini);
        alasan.addAll(saat.alasan());
        Keyakinan keyakinan = saat.keyakinan();
        if (k.luring() && !bertanda) {
            alasan.add(Ketukan.TANPA_TANDA);
            keyakinan = Keyakinan.RENDAH;
        }
        var asal =
                new Asal(
                        tiket.perangkat(),
                        jaringan,
                        tiket.pada(),
                        Instant.ofEpochMilli(milidetik("jam", k.jam())));
        return new Lolos(
                new KetukanBaru(
                        kunci,
                        tiket.pegawai(),
                        arah(k.arah()),
                        saat.waktu(),
                        k.luring() ? CaraKetuk.LURING : CaraKetuk.DARING,
                        keyakinan,
                        posisi(k),
                        null,
                        alasan,
                        asal,
                        null),
                bertanda ? null : tiket.sesi(),
                tiket.tempat());
    }

    private boolean sah(Kiriman k, Tiket tiket) {
        return perangkat.menandatangani(
                tiket.perangkat(), tiket.pegawai(), k.ditandatangani(), k.tanda());
    }

    private SaatKetuk saat(Kiriman k, Tiket tiket, Instant kini) {
        if (!k.luring()) {
            return SaatKetuk.daring(kini);
        }
        long dinding = milidetik("jam", k.jam()) - milidetik("jamTiket", k.jamTiket());
        var lama =
                new SaatKetuk.Lama(
                        k.sejakTiket() == null
                                ? null
                                : Duration.ofMillis(milidetik("sejakTiket", k.sejakTiket())),
                        Duration.ofMillis(dinding));
        return SaatKetuk.luring(tiket.pada(), kini, lama, batas());
    }

    private SaatKetuk.Batas batas() {
        JsonNode n = parameter.hariIni("presensi.luring").nilai();
        return new SaatKetuk.Batas(
                Duration.ofHours(n.get("kirim_jam").asInt()),
                Duration.ofHours(n.get("cukup_jam").asInt()),
                Duration.ofMinutes(n.get("beda_menit").asInt()));
    }

    private static @Nullable Posisi posisi(Kiriman k) {
        if (k.lintang() == null || k.bujur() == null) {
            return null;
        }
        double akurasi = angka("akurasi", k.akurasi() == null ? "" : k.akurasi());
        return new Posisi(
                new Koordinat(angka("lintang", k.lintang()), angka("bujur", k.bujur())),
                (float) Math.clamp(akurasi, 0, AKURASI_TERBURUK));
    }

    private static double angka(String nama, String teks) {
        try {
            double nilai = Double.parseDouble(teks);
            if (Double.isFinite(nilai)) {
                return nilai;
            }
        } catch (NumberFormatException e) {
            throw new MasukanSalah("presensi.ketuk.angka", teks, "angka untuk " + nama);
        }
        throw new MasukanSalah("presensi.ketuk.angka", teks, "angka untuk " + nama);
    }

    private static long milidetik(String nama, @Nullable String teks) {
        return Math.round(angka(nama, teks == null ? "" : teks));
    }

    private static Arah arah(@Nullable String teks) {
        for (Arah a : Arah.values()) {
            if (a.name().equals(teks)) {
                return a;
            }
        }
        throw new MasukanSalah("presensi.ketuk.arah", String.valueOf(teks), "MASUK atau PULANG");
    }

    private static UUID uuid(@Nullable String teks) {
        try {
            return UUID.fromString(String.valueOf(teks));
        } catch (IllegalArgumentException e) {
            throw new MasukanSalah("presensi.ketuk.kunci", String.valueOf(teks), "UUID");
        }
    }
}
