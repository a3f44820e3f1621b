package id.pendopo.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Writes agencies and the hours they work. */
final class PenulisOpd {

    private static final LocalDate SEJAK = LocalDate.of(2020, 1, 1);

    private final Latar latar;
    private final Acak acak;

    PenulisOpd(Latar latar, Acak acak) {
        this.latar = latar;
        this.acak = acak;
    }

    /** All agencies; their identifiers by slug. */
    Map<String, UUID> tulis() {
        Map<String, UUID> perSlug = new HashMap<>();
        Map<String, UUID> perKode = new HashMap<>();
        Map<String, String> kecamatan = kecamatan();
        try (var opd =
                latar.tulis(
                        "organisasi.opd",
                        """
                        pemda_id, id, kode, nama, singkatan, slug, jenis, induk_id, kode_wilayah,
                        berlaku_sejak
                        """)) {
            for (var o : latar.contoh().opd()) {
                UUID id = acak.id(latar.awalTahun());
                perSlug.put(o.slug(), id);
                perKode.put(o.kode(), id);
                opd.tambah(
                        latar.pemdaId(),
                        id,
                        o.kode(),
                        o.nama(),
                        o.singkatan(),
                        o.slug(),
                        o.jenis(),
                        o.subUnit() ? perKode.get(o.kodeInduk()) : null,
                        kecamatan.get(o.nama()),
                        SEJAK);
            }
        }
        tulisPolaKerja();
        return perSlug;
    }

    /** An agency that no longer exists, for people whose pemda has none yet. */
    UUID tulisTim() {
        UUID tim = acak.id(latar.awalTahun());
        try (var opd =
                latar.tulis(
                        "organisasi.opd",
                        """
                        pemda_id, id, kode, nama, singkatan, slug, jenis, berlaku_sejak,
                        berlaku_sampai
                        """)) {
            opd.tambah(
                    latar.pemdaId(),
                    tim,
                    "8.01.0.00.0.00.99.0000",
                    "Tim Persiapan",
                    "Tim Persiapan",
                    "tim-persiapan",
                    "TIM",
                    SEJAK,
                    SEJAK.plusYears(1).minusDays(1));
        }
        tulisPolaKerja();
        return tim;
    }

    /** Codes of the areas that have an agency of their own, by the name of the agency. */
    private Map<String, String> kecamatan() {
        Map<String, String> kode = new HashMap<>();
        latar.jdbc()
                .query(
                        """
                        select kode, nama from referensi.wilayah
                        where kode_induk = ? and tingkat = 'kecamatan' limit 100
                        """,
                        rs -> {
                            kode.put("Kecamatan " + rs.getString("nama"), rs.getString("kode"));
                        },
                        latar.contoh().kode());
        return kode;
    }

    private void tulisPolaKerja() {
        try (var pola =
                latar.tulis(
                        "organisasi.pola_kerja",
                        """
                        pemda_id, id, nama, hari::int[], masuk, pulang, pulang_jumat, istirahat_menit,
                        berlaku_sejak, dasar
                        """)) {
            pola.tambah(
                    latar.pemdaId(),
                    acak.id(latar.awalTahun()),
                    "Lima hari kerja",
                    "{1,2,3,4,5}",
                    LocalTime.of(7, 30),
                    LocalTime.of(16, 0),
                    LocalTime.of(16, 30),
                    60,
                    SEJAK,
                    "Perpres 21/2023");
        }
    }
}
