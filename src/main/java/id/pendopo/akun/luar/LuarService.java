package id.pendopo.akun.luar;

import id.pendopo.akun.MasukService;
import id.pendopo.akun.hak.HakPadaHari;
import id.pendopo.akun.orang.OrangService;
import id.pendopo.akun.orang.SandiBaruService;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts for people from outside. Each has an agency that answers for it, a reason and a last
 * day; what its owner may do is said by few roles, each for some days, and nobody gives more than
 * he has himself.
 */
@Service
@Transactional
public class LuarService {

    /** Of the roles of posts those that somebody from outside can have. */
    static final List<Peran> PERAN = List.of(Peran.INSPEKTORAT, Peran.OPERATOR, Peran.PEGAWAI);

    private final LuarQueries luar;
    private final HakPadaHari hak;
    private final SandiBaruService sandi;
    private final MasukService masuk;
    private final ParameterKini parameter;
    private final SqlPemda db;
    private final Jejak jejak;
    private final Pengumuman pengumuman;
    private final Waktu waktu;

    LuarService(
            LuarQueries luar,
            HakPadaHari hak,
            SandiBaruService sandi,
            MasukService masuk,
            ParameterKini parameter,
            SqlPemda db,
            Jejak jejak,
            Pengumuman pengumuman,
            Waktu waktu) {
        this.luar = luar;
        this.hak = hak;
        this.sandi = sandi;
        this.masuk = masuk;
        this.parameter = parameter;
        this.db = db;
        this.jejak = jejak;
        this.pengumuman = pengumuman;
        this.waktu = waktu;
    }

    /** The roles that this administrator may give for that agency: none above his own. */
    @Transactional(readOnly = true)
    public List<Peran> bolehMemberi(Pengguna oleh, @Nullable UUID opd) {
        return PERAN.stream()
                .filter(p -> oleh.mencakup(hak.hakLuar(p, opd == null ? new UUID(0, 0) : opd)))
                .toList();
    }

    /** The last day that an account made or prolonged today may have. */
    @Transactional(readOnly = true)
    public LocalDate palingLambat() {
        int hari = parameter.hariIni("akun.luar").nilai().path("paling_lama_hari").asInt();
        return hariIni().plusDays(Math.min(hari, 365));
    }

    /**
     * Opens an account and sends its owner a link to his password.
     *
     * @return its user name
     * @throws AturanDilanggar {@code akun.luar.*} naming the field that is wrong
     */
    public String buat(Pengguna oleh, OrangLuarBaru baru) {
        masaBerlaku(baru.tugas().mulai(), baru.tugas().akhir());
        tidakMelebihi(oleh, baru.tugas());
        UUID id = Uuid7.baru();
        tambahAkun(id, baru);
        db.sql(
                        """
                        insert into akun.luar (pemda_id, akun_id, jenis, instansi, opd_id, alasan,
                            dibuat_oleh, dibuat_nama, dibuat_pada)
                        values (:pemda, :id, :jenis, :instansi, :opd, :alasan, :oleh, :nama, :kini)
                        """)
                .param("id", id)
                .param("jenis", baru.jenis().name())
                .param("instansi", baru.instansi())
                .param("opd", baru.penanggung())
                .param("alasan", baru.alasan())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
        tambahTugas(oleh, id, baru.tugas());
        var isi = peta(baru.tugas());
        isi.put("namaPengguna", baru.namaPengguna());
        isi.put("instansi", baru.instansi());
        isi.put("penanggung", baru.penanggung());
        jejak.catat(
                oleh.pelaku(),
                "akun.luar-dibuat",
                new Jejak.Objek("akun", id.toString(), baru.nama()),
                null,
                isi,
                baru.alasan());
        sandi.undangLuar(oleh, id);
        pengumuman.setelahCommit(OrangService.TOPIK);
        return baru.namaPengguna();
    }

    private void tambahAkun(UUID id, OrangLuarBaru baru) {
        int jadi =
                db.sql(
                                """
                                insert into akun.akun (pemda_id, id, nama_pengguna, nama, surel, luar_sampai,
                                    dibuat_pada)
                                values (:pemda, :id, :pengguna, :nama, :surel, :sampai, :kini)
                                on conflict (pemda_id, nama_pengguna) do nothing
                                """)
                        .param("id", id)
                        .param("pengguna", baru.namaPengguna())
                        .param("nama", baru.nama())
                        .param("surel", baru.surel())
                        .param("sampai", baru.tugas().akhir())
                        .param("kini", Timestamp.from(waktu.sekarang()))
                        .update();
        if (jadi == 0) {
            throw new AturanDilanggar("akun.luar.pengguna-terpakai", baru.namaPengguna());
        }
    }

    /** One more thing to do, within the days of the account. */
    public void tugaskan(Pengguna oleh, String namaPengguna, TugasLuarBaru tugas) {
        var siapa = terurus(namaPengguna);
        masaBerlaku(tugas.mulai(), tugas.akhir());
        if (!siapa.aktif() || tugas.akhir().isAfter(siapa.sampai())) {
            throw new AturanDilanggar("akun.luar.akhir-lewat-akun", siapa.sampai());
        }
        tidakMelebihi(oleh, tugas);
        tambahTugas(oleh, siapa.akunId(), tugas);
        catat(oleh, siapa, "akun.luar-ditugaskan", null, peta(tugas), tugas.dasar());
    }

    /** Ends at another day: what he does until the old one goes on with it. */
    public void perpanjang(Pengguna oleh, String namaPengguna, LocalDate sampai, String alasan) {
        var siapa = terurus(namaPengguna);
        String sebab = OrangLuarBaru.terisi(alasan, "akun.luar.alasan-kosong");
        masaBerlaku(hariIni(), sampai);
        for (var t : luar.tugas(siapa.akunId())) {
            if (t.akhir().equals(siapa.sampai()) && !t.mulai().isAfter(sampai)) {
                tidakMelebihi(oleh, t.peran(), opd(t.id()));
                db.sql(
                                """
                                update akun.penugasan_luar set akhir = :akhir
                                where pemda_id = :pemda and id = :id
                                """)
                        .param("id", t.id())
                        .param("akhir", sampai)
                        .update();
            }
        }
        db.sql(
                        """
                        update akun.akun set luar_sampai = :sampai, aktif = true, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", siapa.akunId())
                .param("sampai", sampai)
                .update();
        catat(
                oleh,
                siapa,
                "akun.luar-diperpanjang",
                Map.of("sampai", siapa.sampai()),
                Map.of("sampai", sampai),
                sebab);
    }

    private @Nullable UUID opd(UUID tugas) {
        return db.sql("select opd_id from akun.penugasan_luar where pemda_id = :pemda and id = :id")
                .param("id", tugas)
                .query((rs, n) -> java.util.Optional.ofNullable(rs.getObject(1, UUID.class)))
                .single()
                .orElse(null);
    }

    /** Ends now, with every session. */
    public void akhiri(Pengguna oleh, String namaPengguna, String alasan) {
        var siapa = terkunci(namaPengguna);
        String sebab = OrangLuarBaru.terisi(alasan, "akun.luar.alasan-kosong");
        if (siapa.akunId().equals(oleh.akunId())) {
            throw new AturanDilanggar("akun.orang.diri-sendiri");
        }
        if (!siapa.aktif()) {
            throw new AturanDilanggar("akun.luar.sudah-berakhir");
        }
        db.sql(
                        """
                        update akun.akun set aktif = false, versi = versi + 1,
                            luar_sampai = least(luar_sampai, :hari)
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", siapa.akunId())
                .param("hari", hariIni())
                .update();
        db.sql(
                        """
                        update akun.penugasan_luar set akhir = greatest(mulai, :hari)
                        where pemda_id = :pemda and akun_id = :id and akhir > :hari
                        """)
                .param("id", siapa.akunId())
                .param("hari", hariIni())
                .update();
        masuk.keluarkanSemua(siapa.akunId());
        sandi.tutupSemua(siapa.akunId());
        catat(oleh, siapa, "akun.luar-diakhiri", null, null, sebab);
    }

    /** The way to a password once more. */
    public void kirimTautan(Pengguna oleh, String namaPengguna) {
        sandi.undangLuar(oleh, terurus(namaPengguna).akunId());
    }

    /** The account of the first administrator is made and prolonged from the shell only. */
    private OrangLuar terurus(String namaPengguna) {
        var siapa = terkunci(namaPengguna);
        if (siapa.jenis() == JenisLuar.PENGELOLA_AWAL) {
            throw new AturanDilanggar("akun.luar.pengelola-awal");
        }
        return siapa;
    }

    private OrangLuar terkunci(String namaPengguna) {
        var siapa = luar.dengan(namaPengguna);
        db.sql("select id from akun.akun where pemda_id = :pemda and id = :id for update")
                .param("id", siapa.akunId())
                .query(UUID.class)
                .single();
        return luar.dengan(namaPengguna);
    }

    private void masaBerlaku(LocalDate mulai, LocalDate akhir) {
        if (mulai.isBefore(hariIni())) {
            throw new AturanDilanggar("akun.luar.mulai-lampau");
        }
        if (akhir.isBefore(mulai)) {
            throw new AturanDilanggar("akun.luar.akhir-sebelum-mulai");
        }
        if (akhir.isAfter(palingLambat())) {
            throw new AturanDilanggar("akun.luar.akhir-terlalu-jauh", palingLambat());
        }
    }

    private void tidakMelebihi(Pengguna oleh, TugasLuarBaru tugas) {
        tidakMelebihi(oleh, tugas.peran(), tugas.opd());
    }

    private void tidakMelebihi(Pengguna oleh, Peran peran, @Nullable UUID opd) {
        if (!PERAN.contains(peran) || !oleh.mencakup(hak.hakLuar(peran, opd))) {
            throw new AturanDilanggar("akun.luar.peran-di-atas");
        }
    }

    private void tambahTugas(Pengguna oleh, UUID akun, TugasLuarBaru t) {
        db.sql(
                        """
                        insert into akun.penugasan_luar (pemda_id, id, akun_id, peran, opd_id, sebagai,
                            mulai, akhir, dasar, oleh, oleh_nama, dibuat_pada)
                        values (:pemda, :id, :akun, :peran, :opd, :sebagai, :mulai, :akhir, :dasar, :oleh,
                            :nama, :kini)
                        """)
                .param("id", Uuid7.baru())
                .param("akun", akun)
                .param("peran", t.peran().name())
                .param("opd", t.opd())
                .param("sebagai", t.sebagai())
                .param("mulai", t.mulai())
                .param("akhir", t.akhir())
                .param("dasar", t.dasar())
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    private static Map<String, @Nullable Object> peta(TugasLuarBaru t) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("peran", t.peran().name());
        m.put("opd", t.opd());
        m.put("sebagai", t.sebagai());
        m.put("mulai", t.mulai());
        m.put("akhir", t.akhir());
        return m;
    }

    private void catat(
            Pengguna oleh,
            OrangLuar siapa,
            String tindakan,
            @Nullable Map<String, ?> sebelum,
            @Nullable Map<String, ?> sesudah,
            String alasan) {
        jejak.catat(oleh.pelaku(), tindakan, siapa.objek(), sebelum, sesudah, alasan);
        masuk.hakBerubah();
        pengumuman.setelahCommit(OrangService.TOPIK);
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
