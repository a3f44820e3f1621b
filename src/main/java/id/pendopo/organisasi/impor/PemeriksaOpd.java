package id.pendopo.organisasi.impor;

import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.organisasi.JenisPerangkat;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a list of agencies. */
@Component
class PemeriksaOpd {

    private static final List<String> KOLOM =
            List.of("kode", "nama", "singkatan", "jenis", "induk", "alamat", "telepon", "surel");

    private final SqlPemda db;

    PemeriksaOpd(SqlPemda db) {
        this.db = db;
    }

    List<BarisImpor> periksa(TabelTerbaca tabel) {
        Map<String, Tercatat> ada = terdaftar();
        Map<String, String> singkatan = new HashMap<>();
        ada.forEach(
                (kode, a) -> singkatan.put(Sebutan.rata((String) a.isi().get("singkatan")), kode));
        List<BarisTerbaca> semua = new ArrayList<>();
        tabel.forEachRemaining(semua::add);
        Set<String> dikenal = new HashSet<>(ada.keySet());
        semua.forEach(b -> kode(b.teks("kode")).ifPresent(dikenal::add));
        Set<String> sudah = new HashSet<>();
        var hasil = new ArrayList<BarisImpor>();
        for (BarisTerbaca b : semua) {
            String kode = kodeSekali(b, sudah);
            var lama = kode == null ? null : ada.get(kode);
            var isi = isi(new IsianBaris(b, lama), kode);
            indukDikenal(b, isi, dikenal);
            singkatanSendiri(b, kode, (String) isi.get("singkatan"), singkatan);
            hasil.add(BarisImpor.dari(b, lama, isi));
        }
        return hasil;
    }

    private Map<String, Tercatat> terdaftar() {
        var hasil = new HashMap<String, Tercatat>();
        db.sql(
                        """
                        select o.id, o.versi, o.kode, o.nama, o.singkatan, o.jenis, i.kode as induk,
                            o.alamat, o.telepon, o.surel
                        from organisasi.opd o
                        left join organisasi.opd i on i.pemda_id = o.pemda_id and i.id = o.induk_id
                        where o.pemda_id = :pemda limit 50000
                        """)
                .query(
                        rs -> {
                            hasil.put(rs.getString("kode"), Tercatat.baca(rs, KOLOM));
                        });
        return hasil;
    }

    private static @Nullable String kodeSekali(BarisTerbaca b, Set<String> sudah) {
        if (b.teks("kode") == null) {
            return null;
        }
        String kode = kode(b.teks("kode")).orElse(null);
        if (kode == null) {
            b.galat("kode", "skpd.bentuk");
        } else if (!sudah.add(kode)) {
            b.galat("kode", "organisasi.galat.kode-ganda");
        }
        return kode;
    }

    private static Optional<String> kode(@Nullable String teks) {
        try {
            return teks == null ? Optional.empty() : Optional.of(KodeSkpd.parse(teks).toString());
        } catch (MasukanSalah e) {
            return Optional.empty();
        }
    }

    private static Map<String, @Nullable Object> isi(IsianBaris b, @Nullable String kode) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        String nama = b.teks("nama");
        m.put("kode", kode);
        m.put("nama", nama);
        String singkatan = b.teks("singkatan");
        m.put("singkatan", singkatan == null && nama != null ? inisial(nama) : singkatan);
        m.put("jenis", jenis(b, nama));
        m.put("induk", induk(b, kode));
        m.put("alamat", b.teks("alamat"));
        m.put("telepon", b.teks("telepon"));
        m.put("surel", b.teks("surel"));
        return m;
    }

    private static String inisial(String nama) {
        var huruf = new StringBuilder();
        for (String kata : nama.split("[ ,/-]+")) {
            if (!kata.isEmpty() && !Set.of("dan", "di", "serta").contains(kata.toLowerCase())) {
                huruf.append(Character.toUpperCase(kata.charAt(0)));
            }
        }
        return huruf.length() < 3 ? nama : huruf.toString();
    }

    private static @Nullable String jenis(IsianBaris b, @Nullable String nama) {
        String tertulis = b.baris().teks("jenis");
        if (tertulis == null && b.adaDulu()) {
            return b.dulu("jenis");
        }
        String kata = tertulis != null ? tertulis : nama == null ? "" : nama.split(" ")[0];
        return JenisPerangkat.dari(kata).name();
    }

    private static @Nullable String induk(IsianBaris b, @Nullable String kode) {
        String tertulis = b.baris().teks("induk");
        if (tertulis != null) {
            return kode(tertulis).orElse(tertulis);
        }
        return b.adaDulu() ? b.dulu("induk") : indukDariKode(kode);
    }

    private static @Nullable String indukDariKode(@Nullable String kode) {
        if (kode == null) {
            return null;
        }
        var skpd = KodeSkpd.parse(kode);
        return skpd.punyaInduk() ? skpd.skpd().toString() : null;
    }

    private static void indukDikenal(
            BarisTerbaca b, Map<String, @Nullable Object> isi, Set<String> dikenal) {
        Object induk = isi.get("induk");
        if (induk != null && !dikenal.contains(induk)) {
            b.galat("induk", "organisasi.galat.induk-tak-dikenal");
        }
        if (induk != null && induk.equals(isi.get("kode"))) {
            b.galat("induk", "organisasi.induk-salah");
        }
    }

    private static void singkatanSendiri(
            BarisTerbaca b,
            @Nullable String kode,
            @Nullable String singkatan,
            Map<String, String> pemilik) {
        String ada = kode == null ? null : pemilik.putIfAbsent(Sebutan.rata(singkatan), kode);
        if (ada != null && !ada.equals(kode)) {
            b.galat("singkatan", "organisasi.galat.singkatan-terpakai");
        }
    }
}
