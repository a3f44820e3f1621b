package id.pendopo.organisasi;

import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Nip;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people. In the trail a staff number appears masked, as it holds the birth date. */
@Service
@Transactional
public class PegawaiService {

    private final SqlPemda db;
    private final PenugasanRepository penugasan;
    private final PencatatOrganisasi pencatat;

    PegawaiService(SqlPemda db, PenugasanRepository penugasan, PencatatOrganisasi pencatat) {
        this.db = db;
        this.penugasan = penugasan;
        this.pencatat = pencatat;
    }

    /** Somebody as he is entered. */
    public record Isian(
            Nip nip,
            String nama,
            UUID opd,
            StatusKepegawaian status,
            @Nullable String golongan,
            @Nullable String surel,
            @Nullable String telepon) {

        public Isian {
            nama = PencatatOrganisasi.terisi(nama, "organisasi.nama-kosong");
            golongan = PencatatOrganisasi.kosongkan(golongan);
            surel = PencatatOrganisasi.kosongkan(surel);
            telepon = PencatatOrganisasi.kosongkan(telepon);
            boolean nomorPppk = nip.jenis() == Nip.Jenis.PPPK;
            if (status == StatusKepegawaian.PNS && nomorPppk
                    || status == StatusKepegawaian.PPPK && !nomorPppk) {
                throw new AturanDilanggar("organisasi.nip-status");
            }
        }

        Map<String, @Nullable Object> peta() {
            var m = new LinkedHashMap<String, @Nullable Object>();
            m.put("nip", nip.tersamar());
            m.put("nama", nama);
            m.put("opd", opd);
            m.put("statusKepegawaian", status.name());
            m.put("golongan", golongan);
            m.put("surel", surel);
            m.put("telepon", telepon);
            return m;
        }
    }

    /** Somebody in the service. */
    public record Pegawai(
            UUID id,
            Nip nip,
            String nama,
            UUID opd,
            StatusKepegawaian status,
            @Nullable String golongan,
            @Nullable String surel,
            @Nullable String telepon,
            boolean aktif,
            @Nullable LocalDate berhentiPada,
            int versi) {

        Isian isian() {
            return new Isian(nip, nama, opd, status, golongan, surel, telepon);
        }

        Jejak.Objek objek() {
            return new Jejak.Objek("pegawai", id.toString(), nama);
        }
    }

    /**
     * @throws AturanDilanggar {@code organisasi.nip-terpakai} when somebody has this number already
     */
    public UUID tambah(Pengguna oleh, Isian isian) {
        UUID id = Uuid7.baru();
        int jadi =
                db.sql(
                                """
                                insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                                    status_kepegawaian, golongan, surel, telepon)
                                values (:pemda, :id, :nip, :nama, :opd, :status, :golongan, :surel,
                                    :telepon)
                                on conflict (pemda_id, nip) do nothing
                                """)
                        .params(parameter(id, isian))
                        .update();
        if (jadi == 0) {
            throw nipTerpakai(isian.nip());
        }
        pencatat.catat(
                oleh,
                "organisasi.pegawai-dibuat",
                new Jejak.Objek("pegawai", id.toString(), isian.nama()),
                null,
                isian.peta(),
                null);
        return id;
    }

    public void ubah(Pengguna oleh, UUID id, int versi, Isian isian) {
        var lama = terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        if (isian.equals(lama.isian())) {
            return;
        }
        boolean terpakai =
                db.sql(
                                        """
                                select count(*) from organisasi.pegawai
                                where pemda_id = :pemda and nip = :nip and id <> :id
                                """)
                                .param("nip", isian.nip().nilai())
                                .param("id", id)
                                .query(Integer.class)
                                .single()
                        > 0;
        if (terpakai) {
            throw nipTerpakai(isian.nip());
        }
        db.sql(
                        """
                        update organisasi.pegawai set nip = :nip, nama = :nama, opd_id = :opd,
                            status_kepegawaian = :status, golongan = :golongan, surel = :surel,
                            telepon = :telepon, versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .params(parameter(id, isian))
                .update();
        var sebelum = lama.isian().peta();
        var sesudah = isian.peta();
        if (!isian.nip().equals(lama.nip())) {
            sesudah.put("nip", isian.nip().tersamar() + " *");
        }
        pencatat.catat(oleh, "organisasi.pegawai-diubah", lama.objek(), sebelum, sesudah, null);
        if (!isian.nip().equals(lama.nip()) || !isian.nama().equals(lama.nama())) {
            pencatat.pegawaiBerganti(id, lama.nip().nilai(), isian.nip().nilai(), isian.nama());
        }
    }

    /**
     * Retired, moved away or died: from this day on he holds no post. A day to come is not taken,
     * since the work until then is still his.
     */
    public void berhenti(Pengguna oleh, UUID id, int versi, LocalDate hari, String alasan) {
        var lama = terkunci(id);
        PencatatOrganisasi.versiSama(versi, lama.versi());
        String sebab = PencatatOrganisasi.alasan(alasan);
        if (id.equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("organisasi.diri-sendiri.terlarang");
        }
        if (!lama.aktif()) {
            throw new AturanDilanggar("organisasi.sudah-berakhir");
        }
        if (hari.isAfter(pencatat.hariIni())) {
            throw new AturanDilanggar("organisasi.berhenti-kelak");
        }
        int kelak = penugasan.kelakPegawai(id, hari);
        if (kelak > 0) {
            throw new AturanDilanggar("organisasi.berhenti-sebelum-tugas");
        }
        penugasan.akhiriPegawai(id, hari);
        db.sql(
                        """
                        update organisasi.pegawai set aktif = false, berhenti_pada = :hari,
                            versi = versi + 1
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", id)
                .param("hari", hari)
                .update();
        pencatat.catat(
                oleh,
                "organisasi.pegawai-berhenti",
                lama.objek(),
                Map.of("aktif", true),
                Map.of("aktif", false, "berhentiPada", hari),
                sebab);
        pencatat.penugasanBerubah(id);
    }

    private static final String KOLOM =
            """
            select id, nip, nama, opd_id, status_kepegawaian, golongan, surel, telepon, aktif,
                berhenti_pada, versi
            from organisasi.pegawai where pemda_id = :pemda and id = :id
            """;

    /**
     * @throws TidakDitemukan when there is no such person
     */
    @Transactional(readOnly = true)
    public Pegawai dengan(UUID id) {
        return baca(id, "");
    }

    private Pegawai terkunci(UUID id) {
        return baca(id, "for update");
    }

    private Pegawai baca(UUID id, String kunci) {
        return db.sql(KOLOM + kunci)
                .param("id", id)
                .query(
                        (rs, n) ->
                                new Pegawai(
                                        rs.getObject("id", UUID.class),
                                        new Nip(rs.getString("nip")),
                                        rs.getString("nama"),
                                        rs.getObject("opd_id", UUID.class),
                                        StatusKepegawaian.valueOf(
                                                rs.getString("status_kepegawaian")),
                                        rs.getString("golongan"),
                                        rs.getString("surel"),
                                        rs.getString("telepon"),
                                        rs.getBoolean("aktif"),
                                        rs.getObject("berhenti_pada", LocalDate.class),
                                        rs.getInt("versi")))
                .optional()
                .orElseThrow(() -> new TidakDitemukan("pegawai " + id));
    }

    private static Map<String, @Nullable Object> parameter(UUID id, Isian i) {
        var m = new LinkedHashMap<String, @Nullable Object>();
        m.put("id", id);
        m.put("nip", i.nip().nilai());
        m.put("nama", i.nama());
        m.put("opd", i.opd());
        m.put("status", i.status().name());
        m.put("golongan", i.golongan());
        m.put("surel", i.surel());
        m.put("telepon", i.telepon());
        return m;
    }

    private AturanDilanggar nipTerpakai(Nip nip) {
        String nama =
                db.sql("select nama from organisasi.pegawai where pemda_id = :pemda and nip = :nip")
                        .param("nip", nip.nilai())
                        .query(String.class)
                        .single();
        return new AturanDilanggar("organisasi.nip-terpakai", nama);
    }
}
