package id.pendopo.presensi.atur;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.atur.GiliranQueries.Jenis;
import id.pendopo.presensi.atur.GiliranQueries.Sel;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Rosters: one sheet a unit and month. Whoever saves names the version he saw. */
@Service
@Transactional
public class GiliranService {

    private static final int TEMPEL_TERBANYAK = 2_000;

    private final SqlPemda db;
    private final GiliranQueries giliran;
    private final UnitQueries unit;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    GiliranService(
            SqlPemda db,
            GiliranQueries giliran,
            UnitQueries unit,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.giliran = giliran;
        this.unit = unit;
        this.pencatat = pencatat;
        this.waktu = waktu;
    }

    /** A cell of a sheet. */
    public record Kunci(UUID pegawai, LocalDate hari) {}

    /** Which sheet, and the version that was seen. */
    public record Alamat(UUID opd, YearMonth bulan, int versi) {}

    /**
     * Writes cells; an empty code clears one.
     *
     * @return how many changed
     * @throws AturanDilanggar {@code presensi.atur.giliran.bentrok} with who was faster, {@code
     *     presensi.atur.giliran.kode}, {@code presensi.atur.bulan-beku}
     */
    public int simpan(Pengguna oleh, Alamat di, Map<Kunci, String> isi) {
        var u = unit.satu(oleh, di.opd());
        pencatat.harusTerbuka(di.bulan().atDay(1), di.bulan().atEndOfMonth());
        Map<UUID, String> orang =
                unit.orangDari(u.id()).stream()
                        .collect(Collectors.toMap(UnitQueries.Orang::id, UnitQueries.Orang::nama));
        Map<String, Jenis> kode =
                giliran.jenis(u.id()).stream()
                        .filter(Jenis::aktif)
                        .collect(Collectors.toMap(Jenis::kode, j -> j));
        majukan(oleh, di);
        var lama =
                giliran.sel(
                        List.copyOf(orang.keySet()),
                        di.bulan().atDay(1),
                        di.bulan().atEndOfMonth());
        var tulis = new ArrayList<Kunci>();
        var hapus = new ArrayList<Kunci>();
        var jam = new HashMap<Kunci, Sel>();
        var sebelum = new TreeMap<String, String>();
        var sesudah = new TreeMap<String, String>();
        isi.forEach(
                (k, teks) -> {
                    String nama = orang.get(k.pegawai());
                    if (nama == null || !YearMonth.from(k.hari()).equals(di.bulan())) {
                        throw new AturanDilanggar("presensi.atur.giliran.orang");
                    }
                    String baru = teks.strip().toUpperCase(Locale.ROOT);
                    Sel dulu = lama.getOrDefault(k.pegawai(), new TreeMap<>()).get(k.hari());
                    if (baru.equals(dulu == null ? "" : dulu.kode())) {
                        return;
                    }
                    if (baru.isEmpty()) {
                        hapus.add(k);
                    } else {
                        Jenis j = kode.get(baru);
                        if (j == null) {
                            throw new AturanDilanggar(
                                    "presensi.atur.giliran.kode",
                                    baru.length() > 8 ? baru.substring(0, 8) : baru,
                                    nama,
                                    k.hari().getDayOfMonth(),
                                    String.join(", ", kode.keySet().stream().sorted().toList()));
                        }
                        tulis.add(k);
                        jam.put(k, new Sel(baru, j.jam()));
                    }
                    String sel = nama + " " + k.hari();
                    sebelum.put(sel, dulu == null ? "" : dulu.kode());
                    sesudah.put(sel, baru);
                });
        if (sesudah.isEmpty()) {
            return 0;
        }
        sisip(tulis, jam);
        buang(hapus);
        pencatat.catat(
                oleh,
                "giliran-diubah",
                new Jejak.Objek(
                        "giliran", u.slug() + "/" + di.bulan(), u.nama() + " " + di.bulan()),
                sebelum,
                sesudah);
        return sesudah.size();
    }

    private void majukan(Pengguna oleh, Alamat di) {
        int jadi =
                db.sql(
                                """
                                insert into presensi.lembar_giliran as l (pemda_id, opd_id, bulan, versi, diubah_pada,
                                    diubah_nama)
                                values (:pemda, :opd, :bulan, 1, :pada, :nama)
                                on conflict (pemda_id, opd_id, bulan) do update
                                    set versi = l.versi + 1, diubah_pada = :pada, diubah_nama = :nama
                                    where l.versi = :versi
                                """)
                        .param("opd", di.opd())
                        .param("bulan", di.bulan().atDay(1))
                        .param("versi", di.versi())
                        .param("pada", Timestamp.from(waktu.sekarangUrusan()))
                        .param("nama", oleh.nama())
                        .update();
        var kini = giliran.lembar(di.opd(), di.bulan());
        if (jadi == 0 || kini.versi() != di.versi() + 1) {
            throw new AturanDilanggar("presensi.atur.giliran.bentrok", String.valueOf(kini.oleh()));
        }
    }

    private void sisip(List<Kunci> sel, Map<Kunci, Sel> jam) {
        if (sel.isEmpty()) {
            return;
        }
        db.sql(
                        """
                        insert into presensi.giliran (pemda_id, pegawai_id, hari, kode, masuk, pulang, istirahat_menit)
                        select :pemda, x.pegawai, x.hari::date, x.kode, x.masuk::time, x.pulang::time, x.istirahat
                        from unnest(:pegawai::uuid[], :hari::text[], :kode::text[], :masuk::text[], :pulang::text[],
                            :istirahat::int[]) as x(pegawai, hari, kode, masuk, pulang, istirahat)
                        on conflict (pemda_id, hari, pegawai_id) do update set kode = excluded.kode,
                            masuk = excluded.masuk, pulang = excluded.pulang, istirahat_menit = excluded.istirahat_menit
                        """)
                .param("pegawai", sel.stream().map(Kunci::pegawai).toArray(UUID[]::new))
                .param("hari", sel.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                .param("kode", sel.stream().map(k -> jam.get(k).kode()).toArray(String[]::new))
                .param(
                        "masuk",
                        sel.stream().map(k -> teks(jam.get(k).jam(), true)).toArray(String[]::new))
                .param(
                        "pulang",
                        sel.stream().map(k -> teks(jam.get(k).jam(), false)).toArray(String[]::new))
                .param(
                        "istirahat",
                        sel.stream()
                                .map(
                                        k ->
                                                jam.get(k).jam() == null
                                                        ? 0
                                                        : jam.get(k).jam().istirahat())
                                .toArray(Integer[]::new))
                .update();
    }

    private static @Nullable String teks(@Nullable JamKerja jam, boolean masuk) {
        return jam == null ? null : (masuk ? jam.masuk() : jam.pulang()).toString();
    }

    private void buang(List<Kunci> sel) {
        if (!sel.isEmpty()) {
            db.sql(
                            """
                            delete from presensi.giliran g
                            using unnest(:pegawai::uuid[], :hari::text[]) as x(pegawai, hari)
                            where g.pemda_id = :pemda and g.hari = x.hari::date and g.pegawai_id = x.pegawai
                            """)
                    .param("pegawai", sel.stream().map(Kunci::pegawai).toArray(UUID[]::new))
                    .param(
                            "hari",
                            sel.stream().map(k -> k.hari().toString()).toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Repeats a row of codes for these people from a day to the end of the month; each next person
     * begins some places later.
     */
    public int isiDeret(
            Pengguna oleh, Alamat di, List<UUID> orang, LocalDate mulai, String deret, int geser) {
        List<String> kode = List.of(deret.strip().split("[\\s,;-]+"));
        if (deret.isBlank() || orang.isEmpty() || !YearMonth.from(mulai).equals(di.bulan())) {
            throw new AturanDilanggar("presensi.atur.giliran.deret.salah");
        }
        var isi = new HashMap<Kunci, String>();
        for (int o = 0; o < orang.size(); o++) {
            int ke = o * geser;
            for (LocalDate h = mulai; YearMonth.from(h).equals(di.bulan()); h = h.plusDays(1)) {
                isi.put(new Kunci(orang.get(o), h), kode.get(Math.floorMod(ke++, kode.size())));
            }
        }
        return simpan(oleh, di, isi);
    }

    /** Two people take each other's shift of a day. */
    public int tukar(Pengguna oleh, Alamat di, UUID satu, UUID dua, LocalDate hari) {
        if (satu.equals(dua)) {
            throw new AturanDilanggar("presensi.atur.giliran.tukar-sama");
        }
        var sel = giliran.sel(List.of(satu, dua), hari, hari);
        if (sel.isEmpty()) {
            throw new AturanDilanggar("presensi.atur.giliran.tukar-kosong");
        }
        return simpan(
                oleh,
                di,
                Map.of(
                        new Kunci(satu, hari), kode(sel.get(dua), hari),
                        new Kunci(dua, hari), kode(sel.get(satu), hari)));
    }

    private static String kode(@Nullable TreeMap<LocalDate, Sel> sel, LocalDate hari) {
        return sel == null || sel.get(hari) == null ? "" : sel.get(hari).kode();
    }

    /**
     * Rows as a spreadsheet holds them: the number (NIP) or the name of a person, then a code a day
     * from the first on; columns between the name and the days may be there or not. A row of day
     * numbers above them says where the days begin.
     *
     * @throws AturanDilanggar {@code presensi.atur.giliran.tempel} with the row that is not
     *     understood
     */
    public int tempel(Pengguna oleh, Alamat di, List<List<String>> baris) {
        var u = unit.satu(oleh, di.opd());
        var perNip = new HashMap<String, UUID>();
        var perNama = new HashMap<String, @Nullable UUID>();
        for (var o : unit.orangDari(u.id())) {
            perNip.put(o.nip(), o.id());
            perNama.merge(o.nama().toLowerCase(Locale.ROOT), o.id(), (a, b) -> null);
        }
        if (baris.size() > TEMPEL_TERBANYAK) {
            throw new AturanDilanggar("presensi.atur.giliran.banyak", TEMPEL_TERBANYAK);
        }
        var isi = new HashMap<Kunci, String>();
        int awal = -1;
        for (int n = 0; n < baris.size(); n++) {
            List<String> b = baris.get(n);
            int hariPertama = mulaiHari(b);
            if (hariPertama >= 0) {
                awal = hariPertama;
                continue;
            }
            UUID orang = null;
            int letak = 0;
            for (int i = 0; i < Math.min(b.size(), 4) && orang == null; i++) {
                String s = b.get(i).strip();
                orang =
                        perNip.getOrDefault(
                                s.replaceAll("[\\s']", ""),
                                perNama.get(s.toLowerCase(Locale.ROOT)));
                letak = i;
            }
            if (orang == null) {
                if (awal < 0 || b.stream().allMatch(String::isBlank)) {
                    continue;
                }
                throw new AturanDilanggar("presensi.atur.giliran.tempel", n + 1, b.getFirst());
            }
            int mulai = awal >= 0 ? awal : lewatiNama(b, letak + 1, perNip, perNama);
            for (int d = 1; d <= di.bulan().lengthOfMonth() && mulai + d - 1 < b.size(); d++) {
                isi.put(new Kunci(orang, di.bulan().atDay(d)), b.get(mulai + d - 1));
            }
        }
        if (isi.isEmpty()) {
            throw new AturanDilanggar("presensi.atur.giliran.tempel-kosong");
        }
        return simpan(oleh, di, isi);
    }

    private static int lewatiNama(
            List<String> b, int dari, Map<String, UUID> nip, Map<String, @Nullable UUID> nama) {
        int i = dari;
        while (i < b.size()
                && (nip.containsKey(b.get(i).strip())
                        || nama.containsKey(b.get(i).strip().toLowerCase(Locale.ROOT)))) {
            i++;
        }
        return i;
    }

    /** Where "1, 2, 3" begins in a row; -1 when it is no row of day numbers. */
    private static int mulaiHari(List<String> b) {
        for (int i = 0; i + 2 < b.size(); i++) {
            if (b.get(i).strip().equals("1")
                    && b.get(i + 1).strip().equals("2")
                    && b.get(i + 2).strip().equals("3")) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Makes or changes a code. Sheets keep the hours they were saved with; from that day on they
     * take the new ones.
     */
    public void simpanJenis(Pengguna oleh, UUID opd, Jenis j, @Nullable LocalDate sejak) {
        var u = unit.satu(oleh, opd);
        String kode = j.kode().strip().toUpperCase(Locale.ROOT);
        if (!kode.matches("[A-Z0-9]{1,4}")) {
            throw new AturanDilanggar("presensi.atur.giliran.kode-bentuk", j.kode());
        }
        if (j.nama().isBlank() || j.nama().length() > 60) {
            throw new AturanDilanggar("presensi.atur.nama");
        }
        db.sql(
                        """
                        insert into presensi.jenis_giliran (pemda_id, opd_id, kode, nama, masuk, pulang,
                            istirahat_menit, aktif)
                        values (:pemda, :opd, :kode, :nama, :masuk::time, :pulang::time, :istirahat, :aktif)
                        on conflict (pemda_id, opd_id, kode) do update set nama = excluded.nama,
                            masuk = excluded.masuk, pulang = excluded.pulang,
                            istirahat_menit = excluded.istirahat_menit, aktif = excluded.aktif
                        """)
                .param("opd", opd)
                .param("kode", kode)
                .param("nama", j.nama().strip())
                .param("masuk", teks(j.jam(), true))
                .param("pulang", teks(j.jam(), false))
                .param("istirahat", j.jam() == null ? 0 : j.jam().istirahat())
                .param("aktif", j.aktif())
                .update();
        if (sejak != null) {
            pencatat.harusTerbuka(sejak, null);
            db.sql(
                            """
                            update presensi.giliran g set masuk = :masuk::time, pulang = :pulang::time,
                                istirahat_menit = :istirahat
                            from organisasi.pegawai p
                            where g.pemda_id = :pemda and g.hari >= :sejak and g.kode = :kode
                                and p.pemda_id = g.pemda_id and p.id = g.pegawai_id and p.opd_id = :opd
                            """)
                    .param("opd", opd)
                    .param("kode", kode)
                    .param("masuk", teks(j.jam(), true))
                    .param("pulang", teks(j.jam(), false))
                    .param("istirahat", j.jam() == null ? 0 : j.jam().istirahat())
                    .param("sejak", sejak)
                    .update();
        }
        pencatat.catat(
                oleh,
                "jenis-giliran",
                new Jejak.Objek("jenis-giliran", u.slug() + "/" + kode, u.nama() + " " + kode),
                null,
                Map.of(
                        "nama", j.nama(),
                        "jam", j.jam() == null ? "" : j.jam().masuk() + "–" + j.jam().pulang(),
                        "aktif", j.aktif()));
    }
}
