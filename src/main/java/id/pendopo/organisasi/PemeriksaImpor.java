package id.pendopo.organisasi;

import id.pendopo.kernel.KodeSkpd;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.RencanaBaris.Keadaan;
import id.pendopo.organisasi.RencanaBaris.Temuan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.TabelTerbaca;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds an uploaded table against what is known and says what each row would do. */
@Component
@Transactional(readOnly = true)
class PemeriksaImpor {

    private final SqlPemda db;

    PemeriksaImpor(SqlPemda db) {
        this.db = db;
    }

    private record Ada(UUID id, int versi, Map<String, @Nullable Object> isi) {}

    List<RencanaBaris> periksa(JenisImpor jenis, TabelTerbaca tabel) {
        return jenis == JenisImpor.OPD ? opd(tabel) : pegawai(tabel);
    }

    private List<RencanaBaris> opd(TabelTerbaca tabel) {
        Map<String, Ada> ada = opdTerdaftar();
        Map<String, String> singkatan = new HashMap<>();
        ada.forEach((kode, a) -> singkatan.put(rata(a.isi().get("singkatan")), kode));
        List<BarisTerbaca> semua = new ArrayList<>();
        tabel.forEachRemaining(semua::add);
        Set<String> kodeBerkas = new HashSet<>();
        semua.forEach(b -> kode(b.teks("kode")).ifPresent(kodeBerkas::add));
        Set<String> sudah = new HashSet<>();
        var hasil = new ArrayList<RencanaBaris>();
        for (BarisTerbaca b : semua) {
            String kode = null;
            if (b.teks("kode") != null) {
                kode = kode(b.teks("kode")).orElse(null);
                if (kode == null) {
                    b.galat("kode", "skpd.bentuk");
                } else if (!sudah.add(kode)) {
                    b.galat("kode", "organisasi.galat.kode-ganda");
                }
            }
            var lama = kode == null ? null : ada.get(kode);
            var isi = isiOpd(b, kode, lama);
            indukDikenal(b, isi, ada.keySet(), kodeBerkas);
            String pemilik =
                    kode == null ? null : singkatan.putIfAbsent(rata(isi.get("singkatan")), kode);
            if (pemilik != null && !pemilik.equals(kode)) {
                b.galat("singkatan", "organisasi.galat.singkatan-terpakai");
            }
            hasil.add(rencana(b, lama, isi, String.valueOf(isi.get("nama"))));
        }
        return hasil;
    }

    private static java.util.Optional<String> kode(@Nullable String teks) {
        try {
            return teks == null
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(KodeSkpd.parse(teks).toString());
        } catch (MasukanSalah e) {
            return java.util.Optional.empty();
        }
    }

    private static String rata(@Nullable Object teks) {
        return String.valueOf(teks).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }

    /** A column that the file leaves out or empty says nothing: what is known stays. */
    private static Map<String, @Nullable Object> isiOpd(
            BarisTerbaca b, @Nullable String kode, @Nullable Ada lama) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        Map<String, @Nullable Object> dulu = lama == null ? Map.of() : lama.isi();
        String nama = teks(b, "nama", dulu);
        m.put("kode", kode);
        m.put("nama", nama);
        String singkatan = teks(b, "singkatan", dulu);
        m.put("singkatan", singkatan == null && nama != null ? inisial(nama) : singkatan);
        String jenis = b.teks("jenis");
        m.put(
                "jenis",
                jenis != null
                        ? JenisPerangkat.dari(jenis).name()
                        : dulu.getOrDefault("jenis", jenisDariNama(nama)));
        String induk = b.teks("induk");
        m.put(
                "induk",
                induk != null
                        ? kode(induk).orElse(induk)
                        : dulu.containsKey("induk") ? dulu.get("induk") : indukDariKode(kode));
        m.put("alamat", teks(b, "alamat", dulu));
        m.put("telepon", teks(b, "telepon", dulu));
        m.put("surel", teks(b, "surel", dulu));
        return m;
    }

    private static @Nullable String teks(
            BarisTerbaca b, String kunci, Map<String, @Nullable Object> dulu) {
        String baru = b.teks(kunci);
        return baru == null ? (String) dulu.get(kunci) : baru.replaceAll("\\s+", " ").strip();
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

    private static String jenisDariNama(@Nullable String nama) {
        return JenisPerangkat.dari(nama == null ? "" : nama.split(" ")[0]).name();
    }

    private static @Nullable String indukDariKode(@Nullable String kode) {
        if (kode == null) {
            return null;
        }
        var skpd = KodeSkpd.parse(kode);
        return skpd.punyaInduk() ? skpd.skpd().toString() : null;
    }

    private static void indukDikenal(
            BarisTerbaca b,
            Map<String, @Nullable Object> isi,
            Set<String> ada,
            Set<String> diBerkas) {
        Object induk = isi.get("induk");
        if (induk != null && !ada.contains(induk) && !diBerkas.contains(induk)) {
            b.galat("induk", "organisasi.galat.induk-tak-dikenal");
        }
        if (induk != null && induk.equals(isi.get("kode"))) {
            b.galat("induk", "organisasi.induk-salah");
        }
    }

    private Map<String, Ada> opdTerdaftar() {
        var hasil = new HashMap<String, Ada>();
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
                            var m = new LinkedHashMap<String, @Nullable Object>();
                            for (String kolom :
                                    List.of(
                                            "kode",
                                            "nama",
                                            "singkatan",
                                            "jenis",
                                            "induk",
                                            "alamat",
                                            "telepon",
                                            "surel")) {
                                m.put(kolom, rs.getString(kolom));
                            }
                            hasil.put(
                                    rs.getString("kode"),
                                    new Ada(rs.getObject("id", UUID.class), rs.getInt("versi"), m));
                        });
        return hasil;
    }

    private List<RencanaBaris> pegawai(TabelTerbaca tabel) {
        Map<String, String> opd = opdMenurutSebutan();
        Map<String, Ada> ada = pegawaiTerdaftar();
        Set<String> sudah = new HashSet<>();
        var hasil = new ArrayList<RencanaBaris>();
        while (tabel.hasNext()) {
            BarisTerbaca b = tabel.next();
            Nip nip = nip(b);
            if (nip != null && !sudah.add(nip.nilai())) {
                b.galat("nip", "organisasi.galat.nip-ganda");
            }
            var lama = nip == null ? null : ada.get(nip.nilai());
            var isi = isiPegawai(b, nip, opd, lama);
            hasil.add(rencana(b, lama, isi, String.valueOf(isi.get("nama"))));
        }
        return hasil;
    }

    /** A number in a cell of numbers has already lost its last digits. */
    private static @Nullable Nip nip(BarisTerbaca b) {
        String teks = b.teks("nip");
        if (teks == null) {
            return null;
        }
        if (b.peringatan().stream()
                .anyMatch(p -> p.kode().equals("lembar.peringatan.kode-angka"))) {
            b.galat("nip", "organisasi.galat.nip-angka");
            return null;
        }
        try {
            return new Nip(teks);
        } catch (MasukanSalah e) {
            b.galat("nip", e.kode());
            return null;
        }
    }

    private static Map<String, @Nullable Object> isiPegawai(
            BarisTerbaca b, @Nullable Nip nip, Map<String, String> opd, @Nullable Ada lama) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        Map<String, @Nullable Object> dulu = lama == null ? Map.of() : lama.isi();
        m.put("nip", nip == null ? null : nip.nilai());
        m.put("nama", teks(b, "nama", dulu));
        String sebutan = b.teks("opd");
        String kode = sebutan == null ? null : opd.get(rata(sebutan));
        if (sebutan != null && kode == null) {
            b.galat("opd", "organisasi.galat.opd-tak-dikenal");
        }
        m.put("opd", kode);
        var status = status(b.teks("status"), nip, dulu);
        if (status == null) {
            b.galat("status", "organisasi.galat.status-tak-dikenal");
        } else if (nip != null && !cocok(nip, status)) {
            b.galat("status", "organisasi.nip-status");
        }
        m.put("status", status == null ? null : status.name());
        m.put("golongan", teks(b, "golongan", dulu));
        m.put("surel", teks(b, "surel", dulu));
        m.put("telepon", teks(b, "telepon", dulu));
        return m;
    }

    private static @Nullable StatusKepegawaian status(
            @Nullable String teks, @Nullable Nip nip, Map<String, @Nullable Object> dulu) {
        if (teks == null) {
            return dulu.get("status") != null
                    ? StatusKepegawaian.valueOf((String) dulu.get("status"))
                    : nip != null && nip.jenis() == Nip.Jenis.PPPK
                            ? StatusKepegawaian.PPPK
                            : StatusKepegawaian.PNS;
        }
        String rapi =
                teks.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_").replaceAll("^_|_$", "");
        for (var s : StatusKepegawaian.values()) {
            if (s.name().equals(rapi)) {
                return s;
            }
        }
        return null;
    }

    private static boolean cocok(Nip nip, StatusKepegawaian status) {
        boolean pppk = nip.jenis() == Nip.Jenis.PPPK;
        return status == StatusKepegawaian.PNS ? !pppk : status != StatusKepegawaian.PPPK || pppk;
    }

    /** An agency by its code, its short name and its name. */
    private Map<String, String> opdMenurutSebutan() {
        var hasil = new HashMap<String, String>();
        db.sql(
                        """
                        select kode, nama, singkatan from organisasi.opd
                        where pemda_id = :pemda and berlaku_sampai is null
                        order by kode desc limit 50000
                        """)
                .query(
                        rs -> {
                            String kode = rs.getString("kode");
                            hasil.put(rata(rs.getString("nama")), kode);
                            hasil.put(rata(rs.getString("singkatan")), kode);
                            hasil.put(rata(kode), kode);
                        });
        return hasil;
    }

    private Map<String, Ada> pegawaiTerdaftar() {
        var hasil = new HashMap<String, Ada>();
        db.sql(
                        """
                        select p.id, p.versi, p.nip, p.nama, o.kode as opd,
                            p.status_kepegawaian as status, p.golongan, p.surel, p.telepon
                        from organisasi.pegawai p
                        join organisasi.opd o on o.pemda_id = p.pemda_id and o.id = p.opd_id
                        where p.pemda_id = :pemda limit 200000
                        """)
                .query(
                        rs -> {
                            var m = new LinkedHashMap<String, @Nullable Object>();
                            for (String kolom :
                                    List.of(
                                            "nip",
                                            "nama",
                                            "opd",
                                            "status",
                                            "golongan",
                                            "surel",
                                            "telepon")) {
                                m.put(kolom, rs.getString(kolom));
                            }
                            hasil.put(
                                    rs.getString("nip"),
                                    new Ada(rs.getObject("id", UUID.class), rs.getInt("versi"), m));
                        });
        return hasil;
    }

    private static RencanaBaris rencana(
            BarisTerbaca b, @Nullable Ada lama, Map<String, @Nullable Object> isi, String label) {
        if (!b.sah()) {
            var galat =
                    b.galat().stream()
                            .map(g -> new Temuan(g.indeks(), g.kolom(), g.ditemukan(), g.kode()))
                            .toList();
            return new RencanaBaris(b.nomor(), Keadaan.GALAT, null, label, null, null, null, galat);
        }
        if (lama == null) {
            return new RencanaBaris(
                    b.nomor(), Keadaan.BARU, Uuid7.baru(), label, 0, null, isi, List.of());
        }
        boolean sama =
                isi.entrySet().stream()
                        .allMatch(e -> Objects.equals(e.getValue(), lama.isi().get(e.getKey())));
        return new RencanaBaris(
                b.nomor(),
                sama ? Keadaan.SAMA : Keadaan.BERUBAH,
                lama.id(),
                label,
                lama.versi(),
                sama ? null : lama.isi(),
                sama ? null : isi,
                List.of());
    }
}
