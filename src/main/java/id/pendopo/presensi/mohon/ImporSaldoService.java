package id.pendopo.presensi.mohon;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.lembar.BarisTerbaca;
import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.PembacaLembar;
import id.pendopo.platform.lembar.SkemaKolom;
import id.pendopo.platform.lembar.TabelTerbaca;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.presensi.IzinPresensi;
import id.pendopo.presensi.mohon.ImporSaldo.Baris;
import id.pendopo.presensi.mohon.ImporSaldo.Status;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Leave balances out of a file: first a dry run that is kept, then exactly what it showed is booked
 * as corrections, and for a day the whole can be taken back.
 */
@Service
@Transactional
public class ImporSaldoService {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TERBESAR = 60;
    private static final int TERBANYAK = 20_000;

    /** The columns by the names that people write over them. */
    public static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .wajib("nip", JenisKolom.KODE, "NIP", "NIP/NI PPPK", "NIP Baru")
                    .wajib("tahun", JenisKolom.BILANGAN, "Tahun")
                    .wajib("sisa", JenisKolom.BILANGAN, "Sisa", "Sisa Cuti", "Saldo")
                    .abaikanBarisTanpa("nip")
                    .jadi();

    private final SqlPemda db;
    private final SaldoService saldo;
    private final SaldoQueries saldoQueries;
    private final Jejak jejak;
    private final Waktu waktu;

    ImporSaldoService(
            SqlPemda db, SaldoService saldo, SaldoQueries saldoQueries, Jejak jejak, Waktu waktu) {
        this.db = db;
        this.saldo = saldo;
        this.saldoQueries = saldoQueries;
        this.jejak = jejak;
        this.waktu = waktu;
    }

    private static void boleh(Pengguna oleh) {
        if (!oleh.bolehSemuaOpd(IzinPresensi.TERBIT)) {
            throw new TidakDitemukan("impor saldo");
        }
    }

    /**
     * The dry run.
     *
     * @throws id.pendopo.platform.lembar.LembarDitolak when the file cannot be read at all
     */
    public UUID periksa(Pengguna oleh, Path isi, String nama) {
        boleh(oleh);
        var terbaca = new ArrayList<BarisTerbaca>();
        try (var berkas = PembacaLembar.buka(isi, nama)) {
            TabelTerbaca.dari(berkas, SKEMA).forEachRemaining(terbaca::add);
        }
        if (terbaca.isEmpty() || terbaca.size() > TERBANYAK) {
            throw new AturanDilanggar("presensi.mohon.impor.kosong", TERBANYAK);
        }
        var baris = periksa(terbaca);
        UUID id = Uuid7.baru();
        db.sql(
                        """
                        insert into presensi.impor_saldo (pemda_id, id, nama_berkas, status, baru, sama, galat,
                            oleh, oleh_nama, dibuat_pada)
                        values (:pemda, :id, :berkas, 'DIPERIKSA', :baru, :sama, :galat, :oleh, :nama, :pada)
                        """)
                .param("id", id)
                .param("berkas", nama)
                .param("baru", jumlah(baris, "BARU"))
                .param("sama", jumlah(baris, "SAMA"))
                .param("galat", jumlah(baris, "GALAT"))
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        db.sql(
                        """
                        insert into presensi.impor_saldo_baris (pemda_id, impor_id, nomor, keadaan, label,
                            pegawai_id, tahun, sebelum, sesudah, galat)
                        select :pemda, :id, x.nomor, x.keadaan, x.label, x.pegawai, x.tahun, x.sebelum,
                            x.sesudah, x.galat
                        from jsonb_to_recordset(:isi::jsonb) as x(nomor int, keadaan text, label text,
                            pegawai uuid, tahun int, sebelum int, sesudah int, galat text)
                        """)
                .param("id", id)
                .param("isi", JSON.writeValueAsString(baris))
                .update();
        return id;
    }

    private static int jumlah(List<Baris> baris, String keadaan) {
        return (int) baris.stream().filter(b -> b.keadaan().equals(keadaan)).count();
    }

    private List<Baris> periksa(List<BarisTerbaca> terbaca) {
        var orang = orang(terbaca);
        var tahun =
                terbaca.stream()
                        .filter(b -> b.sah() && b.angka("tahun") != null)
                        .map(b -> b.angka("tahun").intValue())
                        .filter(t -> t >= 2000 && t <= 2200)
                        .distinct()
                        .limit(10)
                        .toList();
        var sisa = new HashMap<Integer, Map<UUID, SaldoQueries.Saldo>>();
        var ids = orang.values().stream().map(Orang::id).toList();
        tahun.forEach(t -> sisa.put(t, saldoQueries.banyak(ids, t)));
        var dilihat = new HashSet<String>();
        return terbaca.stream().map(b -> satu(b, orang, sisa, dilihat)).toList();
    }

    private record Orang(UUID id, String nip, String nama) {}

    private Map<String, Orang> orang(List<BarisTerbaca> baris) {
        return db
                .sql(
                        """
                        select id, nip, nama from organisasi.pegawai
                        where pemda_id = :pemda and nip = any(:nip) limit 20000
                        """)
                .param("nip", baris.stream().map(b -> angka(b.teks("nip"))).toArray(String[]::new))
                .query(Orang.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Orang::nip, o -> o));
    }

    private static String angka(@Nullable String nip) {
        return nip == null ? "" : nip.replaceAll("[\\s.']", "");
    }

    private static Baris satu(
            BarisTerbaca b,
            Map<String, Orang> orang,
            Map<Integer, Map<UUID, SaldoQueries.Saldo>> sisa,
            HashSet<String> dilihat) {
        if (!b.sah() || b.angka("tahun") == null || b.angka("sisa") == null) {
            return galat(b, "presensi.mohon.impor.galat.angka");
        }
        var siapa = orang.get(angka(b.teks("nip")));
        if (siapa == null) {
            return galat(b, "presensi.mohon.impor.galat.nip");
        }
        int tahun = b.angka("tahun").intValue();
        var buku = sisa.get(tahun);
        if (buku == null) {
            return galat(b, "presensi.mohon.impor.galat.tahun");
        }
        var nilai = b.angka("sisa").stripTrailingZeros();
        if (nilai.scale() > 0 || nilai.signum() < 0 || nilai.intValue() > TERBESAR) {
            return galat(b, "presensi.mohon.impor.galat.sisa");
        }
        if (!dilihat.add(siapa.nip() + " " + tahun)) {
            return galat(b, "presensi.mohon.impor.galat.ganda");
        }
        int sebelum = buku.get(siapa.id()).sisa();
        return new Baris(
                b.nomor(),
                sebelum == nilai.intValue() ? "SAMA" : "BARU",
                siapa.nama(),
                siapa.id(),
                tahun,
                sebelum,
                nilai.intValue(),
                null);
    }

    private static Baris galat(BarisTerbaca b, String kode) {
        String nip = b.teks("nip");
        return new Baris(b.nomor(), "GALAT", nip == null ? "–" : nip, null, null, null, null, kode);
    }

    /**
     * Books what the dry run showed, all of it or, when a balance moved meanwhile, nothing.
     *
     * @throws AturanDilanggar {@code presensi.mohon.impor.usang.bentrok}
     */
    public void terapkan(Pengguna oleh, UUID id) {
        pindah(oleh, id, Status.DIPERIKSA, Status.DITERAPKAN);
        for (Baris b : baris(id, "BARU")) {
            saldo.pastikan(b.pegawai(), b.tahun());
            int beda = b.sesudah() - b.sebelum();
            if (saldo.sisa(b.pegawai(), b.tahun()) != b.sebelum()
                    || !saldo.geser(b.pegawai(), b.tahun(), beda)) {
                throw new AturanDilanggar("presensi.mohon.impor.usang.bentrok", b.label());
            }
            saldo.catat(b.pegawai(), b.tahun(), Sebab.KOREKSI, beda, dasar(id, oleh, "impor "));
        }
    }

    /**
     * Takes an applied file back as a whole, within a day and unless its days were taken meanwhile.
     *
     * @throws AturanDilanggar {@code presensi.mohon.impor.lewat-sehari}, {@code
     *     presensi.mohon.impor.terpakai.bentrok}
     */
    public void batalkan(Pengguna oleh, UUID id) {
        pindah(oleh, id, Status.DITERAPKAN, Status.DIBATALKAN);
        for (Baris b : baris(id, "BARU")) {
            int beda = b.sebelum() - b.sesudah();
            if (!saldo.geser(b.pegawai(), b.tahun(), beda)) {
                throw new AturanDilanggar("presensi.mohon.impor.terpakai.bentrok", b.label());
            }
            saldo.catat(b.pegawai(), b.tahun(), Sebab.KOREKSI, beda, dasar(id, oleh, "batal "));
        }
    }

    private static SaldoService.Dasar dasar(UUID id, Pengguna oleh, String apa) {
        return new SaldoService.Dasar(apa + id, null, "Impor saldo cuti", oleh);
    }

    private void pindah(Pengguna oleh, UUID id, Status dari, Status ke) {
        boleh(oleh);
        var satu = satu(oleh, id, " for update");
        if (satu.status() != dari) {
            throw new AturanDilanggar("presensi.mohon.impor.status.bentrok");
        }
        Instant kini = waktu.sekarang();
        if (ke == Status.DIBATALKAN && kini.isAfter(satu.batas())) {
            throw new AturanDilanggar("presensi.mohon.impor.lewat-sehari");
        }
        db.sql(
                        """
                        update presensi.impor_saldo set status = :ke,
                            diterapkan_pada = coalesce(diterapkan_pada, :pada::timestamptz),
                            dibatalkan_pada = case when :ke = 'DIBATALKAN' then :pada::timestamptz end
                        where pemda_id = :pemda and id = :id
                        """)
                .param("ke", ke.name())
                .param("pada", Timestamp.from(kini))
                .param("id", id)
                .update();
        jejak.catat(
                oleh.pelaku(),
                "presensi.impor-saldo-" + ke.name().toLowerCase(java.util.Locale.ROOT),
                new Jejak.Objek("impor-saldo", id.toString(), satu.namaBerkas()),
                null,
                Map.of("baris", satu.baru()),
                null);
    }

    /**
     * @throws TidakDitemukan when there is none, or not for him
     */
    @Transactional(readOnly = true)
    public ImporSaldo satu(Pengguna oleh, UUID id) {
        return satu(oleh, id, "");
    }

    private ImporSaldo satu(Pengguna oleh, UUID id, String kunci) {
        boleh(oleh);
        return db.sql(KOLOM + "where pemda_id = :pemda and id = :id" + kunci)
                .param("id", id)
                .query((rs, n) -> impor(rs))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("impor " + id));
    }

    private static final String KOLOM =
            """
            select id, nama_berkas, status, baru, sama, galat, oleh_nama, dibuat_pada, diterapkan_pada
            from presensi.impor_saldo
            """;

    private static ImporSaldo impor(java.sql.ResultSet rs) throws java.sql.SQLException {
        Timestamp terap = rs.getTimestamp("diterapkan_pada");
        return new ImporSaldo(
                rs.getObject("id", UUID.class),
                rs.getString("nama_berkas"),
                Status.valueOf(rs.getString("status")),
                rs.getInt("baru"),
                rs.getInt("sama"),
                rs.getInt("galat"),
                rs.getString("oleh_nama"),
                rs.getTimestamp("dibuat_pada").toInstant(),
                terap == null ? null : terap.toInstant());
    }

    /** The newest files. */
    @Transactional(readOnly = true)
    public List<ImporSaldo> terakhir(Pengguna oleh) {
        boleh(oleh);
        return db.sql(KOLOM + "where pemda_id = :pemda order by id desc limit 20")
                .query((rs, n) -> impor(rs))
                .list();
    }

    /** Rows as they are shown: first those that cannot be read, then what changes. */
    @Transactional(readOnly = true)
    public List<Baris> tampil(ImporSaldo i) {
        var hasil = new ArrayList<>(baris(i.id(), "GALAT"));
        hasil.addAll(baris(i.id(), "BARU"));
        return hasil.subList(0, Math.min(hasil.size(), 200));
    }

    private List<Baris> baris(UUID id, String keadaan) {
        return db.sql(
                        """
                        select nomor, keadaan, label, pegawai_id as pegawai, tahun, sebelum, sesudah, galat
                        from presensi.impor_saldo_baris
                        where pemda_id = :pemda and impor_id = :id and keadaan = :keadaan
                        order by nomor limit :terbanyak
                        """)
                .param("id", id)
                .param("keadaan", keadaan)
                .param("terbanyak", TERBANYAK)
                .query(Baris.class)
                .list();
    }
}
