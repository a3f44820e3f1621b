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

    private final SqlPemda db;
    private final GiliranQueries giliran;
    private final SelGiliranRepository sel;
    private final UnitQueries unit;
    private final PencatatAtur pencatat;
    private final Waktu waktu;

    GiliranService(
            SqlPemda db,
            GiliranQueries giliran,
            SelGiliranRepository sel,
            UnitQueries unit,
            PencatatAtur pencatat,
            Waktu waktu) {
        this.db = db;
        this.giliran = giliran;
        this.sel = sel;
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
                    String letak = nama + " " + k.hari();
                    sebelum.put(letak, dulu == null ? "" : dulu.kode());
                    sesudah.put(letak, baru);
                });
        if (sesudah.isEmpty()) {
            return 0;
        }
        sel.sisip(tulis, jam);
        sel.buang(hapus);
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
        var kini = giliran.sel(List.of(satu, dua), hari, hari);
        if (kini.isEmpty()) {
            throw new AturanDilanggar("presensi.atur.giliran.tukar-kosong");
        }
        return simpan(
                oleh,
                di,
                Map.of(
                        new Kunci(satu, hari), kode(kini.get(dua), hari),
                        new Kunci(dua, hari), kode(kini.get(satu), hari)));
    }

    private static String kode(@Nullable TreeMap<LocalDate, Sel> sel, LocalDate hari) {
        return sel == null || sel.get(hari) == null ? "" : sel.get(hari).kode();
    }

    /**
     * Writes what was pasted out of a spreadsheet.
     *
     * @throws AturanDilanggar {@code presensi.atur.giliran.tempel} with the row that is not
     *     understood
     */
    public int tempel(Pengguna oleh, Alamat di, List<List<String>> baris) {
        var u = unit.satu(oleh, di.opd());
        return simpan(oleh, di, new Tempelan(unit.orangDari(u.id()), di.bulan()).baca(baris));
    }
}
