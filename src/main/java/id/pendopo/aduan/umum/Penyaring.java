package id.pendopo.aduan.umum;

import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Turns what stands in an address into what the tables know. */
@Component
class Penyaring {

    /**
     * Of a square up to this side the index is asked for each cell, of a larger one for its rows.
     */
    private static final int SEL_SATU_SATU = 20;

    private final AcuanSaring acuan;
    private final Waktu waktu;

    Penyaring(AcuanSaring acuan, Waktu waktu) {
        this.acuan = acuan;
        this.waktu = waktu;
    }

    /** The conditions on {@code aduan.aduan a}; an unknown category or OPD matches nothing. */
    Syarat syarat(Saringan s) {
        var syarat = new Syarat();
        if (s.kategori() != null) {
            syarat.dan("a.kategori_id = any(:kategori)", "kategori", kategori(s.kategori()));
        }
        if (s.opd() != null) {
            syarat.dan("a.opd_id = :opd", "opd", opd(s.opd()));
        }
        if (s.wilayah() != null) {
            // equality and range of text are leakproof, "like" is not: the index serves
            syarat.dan("a.kode_wilayah >= :wilayah", "wilayah", s.wilayah());
            syarat.dan("a.kode_wilayah < :wilayahAkhir", "wilayahAkhir", s.wilayah() + "/");
        }
        if (s.keadaan() != null) {
            syarat.dan(
                    "a.status = any(:status)",
                    "status",
                    s.keadaan().status().toArray(String[]::new));
        }
        masa(s, syarat);
        kotak(s, syarat);
        if (!s.kata().isEmpty()) {
            // a number that readers may not see must not be found by those who guess it either
            syarat.dan(
                    "a.cari @@ websearch_to_tsquery('indonesian', :kata)",
                    "kata",
                    Penyamar.samarkan(s.kata()).replace(Penyamar.TANDA, " "));
        }
        return syarat;
    }

    /**
     * Of these conditions the ones that an index in the order of the list serves: one category, the
     * months. A category above others is no single stretch of any index.
     */
    Syarat syaratUrut(Saringan s) {
        var syarat = new Syarat();
        UUID[] satu = s.kategori() == null ? new UUID[0] : kategori(s.kategori());
        if (satu.length == 1) {
            syarat.dan("a.kategori_id = :satu", "satu", satu[0]);
        }
        masa(s, syarat);
        return syarat;
    }

    private void masa(Saringan s, Syarat syarat) {
        if (s.masa() != null) {
            var zona = KonteksPemda.wajib().zona();
            syarat.dan(
                    "a.dibuat_pada >= :dari",
                    "dari",
                    Syarat.saat(s.masa().dari().atDay(1).atStartOfDay(zona).toInstant()));
            syarat.dan(
                    "a.dibuat_pada < :sampai",
                    "sampai",
                    Syarat.saat(
                            s.masa()
                                    .sampai()
                                    .plusMonths(1)
                                    .atDay(1)
                                    .atStartOfDay(zona)
                                    .toInstant()));
        }
    }

    private static void kotak(Saringan s, Syarat syarat) {
        var k = s.kotak();
        if (k == null) {
            return;
        }
        if (k.sisi() <= SEL_SATU_SATU) {
            syarat.dan("a.sel = any(:sel)", "sel", k.sel());
        } else {
            syarat.dan("a.sel between :selAwal and :selAkhir", "selAwal", k.selPertama());
            syarat.dengan("selAkhir", k.selTerakhir());
            syarat.dan(
                    "a.sel % 1000000 between :kolomAwal and :kolomAkhir", "kolomAwal", k.kolom());
            syarat.dengan("kolomAkhir", k.kolom() + k.sisi() - 1);
        }
    }

    /** The conditions on {@code aduan.hitungan h}, which knows no words and no single cells. */
    Syarat syaratHitungan(Saringan s) {
        var syarat = new Syarat();
        if (s.kategori() != null) {
            syarat.dan("h.kategori_id = any(:kategori)", "kategori", kategori(s.kategori()));
        }
        if (s.opd() != null) {
            syarat.dan("h.opd_id = :opd", "opd", opd(s.opd()));
        }
        if (s.wilayah() != null) {
            syarat.dan("h.kecamatan = :kecamatan", "kecamatan", s.wilayah().substring(0, 8));
        }
        if (s.keadaan() != null) {
            syarat.dan("h.keadaan = :keadaan", "keadaan", s.keadaan().name());
        }
        if (s.masa() != null) {
            syarat.dan("h.bulan >= :dari", "dari", s.masa().dari().atDay(1));
            syarat.dan("h.bulan <= :sampai", "sampai", s.masa().sampai().atDay(1));
        }
        return syarat;
    }

    private UUID[] kategori(String kode) {
        List<Kategori> semua = acuan.kategori();
        var hasil = new ArrayList<UUID>();
        for (Kategori k : semua) {
            if (k.kode().equals(kode)) {
                hasil.add(k.id());
            }
        }
        for (Kategori k : semua) {
            if (k.indukId() != null && hasil.contains(k.indukId())) {
                hasil.add(k.id());
            }
        }
        return hasil.toArray(UUID[]::new);
    }

    private UUID opd(String slug) {
        return acuan.opd(waktu.hariIni(KonteksPemda.wajib().zona())).stream()
                .filter(o -> o.slug().equals(slug))
                .map(PerangkatDaerah::id)
                .findFirst()
                .orElse(new UUID(0, 0));
    }

    /** Conditions, all of which must hold, with their values. */
    static final class Syarat {

        private final StringBuilder teks = new StringBuilder();
        private final Map<String, Object> nilai = new HashMap<>();

        Syarat dan(String syarat, String nama, Object isi) {
            teks.append(" and ").append(syarat);
            return dengan(nama, isi);
        }

        Syarat dengan(String nama, Object isi) {
            nilai.put(nama, isi);
            return this;
        }

        /** The values of those too; their text stands elsewhere in the statement. */
        void dengan(Syarat lain) {
            nilai.putAll(lain.nilai);
        }

        static Timestamp saat(Instant i) {
            return Timestamp.from(i);
        }

        /** Begins with "and"; only fixed text of this class, values stand apart. */
        String teks() {
            return teks.toString();
        }

        Map<String, Object> nilai() {
            return nilai;
        }
    }
}
