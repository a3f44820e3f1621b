package id.pendopo.organisasi.impor;

import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Nip;
import id.pendopo.organisasi.StatusKepegawaian;
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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a list of people. */
@Component
class PemeriksaPegawai {

    private static final List<String> KOLOM =
            List.of("nip", "nama", "opd", "status", "golongan", "surel", "telepon");

    private final SqlPemda db;

    PemeriksaPegawai(SqlPemda db) {
        this.db = db;
    }

    List<BarisImpor> periksa(TabelTerbaca tabel) {
        Map<String, String> opd = opdMenurutSebutan();
        Map<String, Tercatat> ada = terdaftar();
        Set<String> sudah = new HashSet<>();
        var hasil = new ArrayList<BarisImpor>();
        while (tabel.hasNext()) {
            BarisTerbaca b = tabel.next();
            Nip nip = nip(b);
            if (nip != null && !sudah.add(nip.nilai())) {
                b.galat("nip", "organisasi.galat.nip-ganda");
            }
            var lama = nip == null ? null : ada.get(nip.nilai());
            hasil.add(BarisImpor.dari(b, lama, isi(new IsianBaris(b, lama), nip, opd)));
        }
        return hasil;
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
                            hasil.put(Sebutan.rata(rs.getString("nama")), kode);
                            hasil.put(Sebutan.rata(rs.getString("singkatan")), kode);
                            hasil.put(Sebutan.rata(kode), kode);
                        });
        return hasil;
    }

    private Map<String, Tercatat> terdaftar() {
        var hasil = new HashMap<String, Tercatat>();
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
                            hasil.put(rs.getString("nip"), Tercatat.baca(rs, KOLOM));
                        });
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

    private static Map<String, @Nullable Object> isi(
            IsianBaris b, @Nullable Nip nip, Map<String, String> opd) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("nip", nip == null ? null : nip.nilai());
        m.put("nama", b.teks("nama"));
        m.put("opd", opdDikenal(b.baris(), opd));
        m.put("status", statusCocok(b, nip));
        m.put("golongan", b.teks("golongan"));
        m.put("surel", b.teks("surel"));
        m.put("telepon", b.teks("telepon"));
        return m;
    }

    private static @Nullable String opdDikenal(BarisTerbaca b, Map<String, String> opd) {
        String sebutan = b.teks("opd");
        String kode = sebutan == null ? null : opd.get(Sebutan.rata(sebutan));
        if (sebutan != null && kode == null) {
            b.galat("opd", "organisasi.galat.opd-tak-dikenal");
        }
        return kode;
    }

    private static @Nullable String statusCocok(IsianBaris b, @Nullable Nip nip) {
        var status = status(b, nip);
        if (status == null) {
            b.baris().galat("status", "organisasi.galat.status-tak-dikenal");
        } else if (nip != null && !cocok(nip, status)) {
            b.baris().galat("status", "organisasi.nip-status");
        }
        return status == null ? null : status.name();
    }

    private static @Nullable StatusKepegawaian status(IsianBaris b, @Nullable Nip nip) {
        String teks = b.baris().teks("status");
        if (teks == null) {
            String dulu = b.dulu("status");
            return dulu != null ? StatusKepegawaian.valueOf(dulu) : menurutNip(nip);
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

    private static StatusKepegawaian menurutNip(@Nullable Nip nip) {
        return nip != null && nip.jenis() == Nip.Jenis.PPPK
                ? StatusKepegawaian.PPPK
                : StatusKepegawaian.PNS;
    }

    private static boolean cocok(Nip nip, StatusKepegawaian status) {
        boolean pppk = nip.jenis() == Nip.Jenis.PPPK;
        return status == StatusKepegawaian.PNS ? !pppk : status != StatusKepegawaian.PPPK || pppk;
    }
}
