package id.pendopo.demo;

import id.pendopo.aduan.KategoriBawaan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.aduan.RuteQueries;
import id.pendopo.aduan.TurunanAduan;
import id.pendopo.kernel.Pelaku;
import id.pendopo.platform.berkas.PenyimpananBerkas;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A year of complaints: who wrote what where, and what the agencies made of it. */
@Component
@ConditionalOnProperty(name = "pendopo.demo", havingValue = "true", matchIfMissing = true)
class PenyusunAduan {

    private static final int SETIAP_PEGAWAI = 4;
    private static final int PALING_BANYAK = 1_200;

    private final KategoriBawaan bawaan;
    private final KategoriQueries kategori;
    private final RuteQueries rute;
    private final PenyimpananBerkas berkas;
    private final List<TurunanAduan> turunan;

    PenyusunAduan(
            KategoriBawaan bawaan,
            KategoriQueries kategori,
            RuteQueries rute,
            PenyimpananBerkas berkas,
            List<TurunanAduan> turunan) {
        this.bawaan = bawaan;
        this.kategori = kategori;
        this.rute = rute;
        this.berkas = berkas;
        this.turunan = turunan;
    }

    /** One complaint before it has a number. */
    record Naskah(
            CeritaAduan cerita,
            Kategori kategori,
            Unit unit,
            TempatAduan.Tempat tempat,
            String patokan,
            JalanAduan jalan,
            boolean ditolak,
            int dukungan) {}

    void susun(Latar latar, Susunan susunan) {
        bawaan.pasang(Pelaku.sistem("Simulasi"));
        Acak acak = latar.acak("aduan");
        var tempat = new TempatAduan(latar, acak);
        if (tempat.kosong()) {
            return;
        }
        var naskah = naskah(latar, susunan, acak, tempat);
        try (var penulis = new PenulisAduan(latar, new GambarAduan(berkas))) {
            naskah.forEach(penulis::tulis);
        }
        turunan.forEach(TurunanAduan::bangunUlang);
    }

    private List<Naskah> naskah(Latar latar, Susunan susunan, Acak acak, TempatAduan tempat) {
        Map<String, Kategori> perKode =
                kategori.aktif().stream().collect(Collectors.toMap(Kategori::kode, k -> k));
        Map<UUID, Unit> perOpd =
                susunan.unit().stream().collect(Collectors.toMap(Unit::id, u -> u));
        var tujuan = new HashMap<UUID, Unit>();
        LocalDate hariIni = latar.kalender().hariIni();
        for (Kategori k : perKode.values()) {
            rute.tujuan(k.id(), null, hariIni)
                    .map(t -> perOpd.get(t.opd()))
                    .ifPresent(u -> tujuan.put(k.id(), u));
        }
        int pegawai = susunan.unit().stream().mapToInt(u -> u.contoh().pegawai()).sum();
        int banyak = Math.min(PALING_BANYAK, pegawai / SETIAP_PEGAWAI);
        var hasil = new ArrayList<Naskah>();
        for (int i = 0; i < banyak; i++) {
            CeritaAduan c = acak.salahSatu(CeritaAduan.SEMUA);
            Kategori k = perKode.get(c.kode());
            Unit u = k == null ? null : tujuan.get(k.id());
            Instant masuk = masuk(latar, acak, hariIni);
            var jalan =
                    JalanAduan.undi(
                            masuk,
                            latar.kalender().kini(),
                            u == null ? Watak.BIASA : u.contoh().watak(),
                            acak,
                            latar.kalender().zona());
            var t = tempat.pilih();
            String patokan = acak.salahSatu(CeritaAduan.PATOKAN);
            boolean ditolak = acak.persen(5);
            int dukungan = acak.persen(30) ? acak.antara(1, 14) : 0;
            if (k != null && u != null) {
                hasil.add(new Naskah(c, k, u, t, patokan, jalan, ditolak, dukungan));
            }
        }
        hasil.sort(Comparator.comparing(n -> n.jalan().masuk()));
        return hasil;
    }

    /** Any day of the year so far, most of them in the last months, by day more than by night. */
    private static Instant masuk(Latar latar, Acak acak, LocalDate hariIni) {
        int hari = Math.max(2, hariIni.getDayOfYear());
        int mundur = 1 + Math.min(acak.antara(0, hari - 2), acak.antara(0, hari - 2));
        int jam = acak.persen(85) ? acak.antara(6, 21) : acak.antara(0, 23);
        return latar.kalender()
                .saat(
                        hariIni.minusDays(mundur),
                        LocalTime.of(jam, acak.antara(0, 59), acak.antara(0, 59)));
    }
}
