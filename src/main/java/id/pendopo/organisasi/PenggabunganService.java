package id.pendopo.organisasi;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.PegawaiService.Pegawai;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two rows of the register that are one human become one: the posts of one move to the other, and
 * it is closed with a pointer. What modules above keep of him follows by the event, in the same
 * transaction. For a day it can be taken back.
 */
@Service
@Transactional
public class PenggabunganService {

    private final SqlPemda db;
    private final PegawaiService pegawai;
    private final PenggabunganQueries queries;
    private final PencatatOrganisasi pencatat;
    private final List<DampakPenggabungan> dampak;
    private final Waktu waktu;

    PenggabunganService(
            SqlPemda db,
            PegawaiService pegawai,
            PenggabunganQueries queries,
            PencatatOrganisasi pencatat,
            List<DampakPenggabungan> dampak,
            Waktu waktu) {
        this.db = db;
        this.pegawai = pegawai;
        this.queries = queries;
        this.pencatat = pencatat;
        this.dampak = dampak;
        this.waktu = waktu;
    }

    /** All that would happen, from the register upward. */
    @Transactional(readOnly = true)
    public List<DampakPenggabungan.Baris> dampak(UUID tetap, UUID tutup) {
        var penugasan =
                DampakPenggabungan.Baris.dari("organisasi.gabung.dampak.jabatan", penugasan(tutup));
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(penugasan),
                        dampak.stream().flatMap(d -> d.dampak(tetap, tutup).stream()))
                .toList();
    }

    private int penugasan(UUID id) {
        return db.sql(
                        """
                        select count(*) from organisasi.penugasan
                        where pemda_id = :pemda and pegawai_id = :id
                        """)
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    /**
     * @param versiTetap and
     * @param versiTutup as they were when they were looked at
     * @throws AturanDilanggar {@code organisasi.bentrok} when one of them has changed since
     */
    public UUID gabungkan(
            Pengguna oleh, UUID tetap, int versiTetap, UUID tutup, int versiTutup, String alasan) {
        String sebab = PencatatOrganisasi.alasan(alasan);
        if (tetap.equals(tutup)) {
            throw new AturanDilanggar("organisasi.gabung.sama");
        }
        if (tetap.equals(oleh.pegawaiId()) || tutup.equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("organisasi.diri-sendiri.terlarang");
        }
        kunci(tetap, tutup);
        var a = pegawai.dengan(tetap);
        var b = pegawai.dengan(tutup);
        PencatatOrganisasi.versiSama(versiTetap, a.versi());
        PencatatOrganisasi.versiSama(versiTutup, b.versi());
        if (!a.aktif()
                || queries.menutup(tetap).isPresent()
                || queries.menutup(tutup).isPresent()) {
            throw new AturanDilanggar("organisasi.gabung.sudah-ditutup");
        }
        bolehMemindahkan(oleh, tetap, tutup);
        UUID id = Uuid7.baru();
        var pindah = pindahkan(tutup, tetap);
        tutup(b, pencatat.hariIni());
        tulis(id, oleh, a, b, pindah, sebab);
        catat(oleh, "organisasi.pegawai-digabung", a, b, pindah.size(), sebab);
        pencatat.terbitkan(
                new OrganisasiEvent.PegawaiDigabung(KonteksPemda.wajib().id(), id, tetap, tutup));
        pencatat.penugasanBerubah(tetap);
        return id;
    }

    /** Posts of administrators move only by who may give them, see {@link AturanJabatan}. */
    private void bolehMemindahkan(Pengguna oleh, UUID satu, UUID dua) {
        db.sql(
                        """
                        select distinct j.peran from organisasi.penugasan t
                        join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                        where t.pemda_id = :pemda and t.pegawai_id in (:satu, :dua)
                        """)
                .param("satu", satu)
                .param("dua", dua)
                .query(String.class)
                .list()
                .forEach(p -> AturanJabatan.bolehMengakhiri(oleh, Peran.valueOf(p)));
    }

    /**
     * Both rows in one order, so that two who merge the same at once do not wait for each other.
     */
    private void kunci(UUID satu, UUID dua) {
        db.sql(
                        """
                        select id from organisasi.pegawai
                        where pemda_id = :pemda and id in (:satu, :dua) order by id for update
                        """)
                .param("satu", satu)
                .param("dua", dua)
                .query(UUID.class)
                .list();
    }

    private List<UUID> pindahkan(UUID dari, UUID ke) {
        return db.sql(
                        """
                        update organisasi.penugasan set pegawai_id = :ke, versi = versi + 1
                        where pemda_id = :pemda and pegawai_id = :dari returning id
                        """)
                .param("dari", dari)
                .param("ke", ke)
                .query(UUID.class)
                .list();
    }

    private void tutup(Pegawai p, LocalDate hari) {
        db.sql(
                        """
                        update organisasi.pegawai set aktif = false, versi = versi + 1,
                            berhenti_pada = coalesce(berhenti_pada, :hari)
                        where pemda_id = :pemda and id = :id
                        """)
                .param("id", p.id())
                .param("hari", hari)
                .update();
    }

    private void tulis(
            UUID id, Pengguna oleh, Pegawai a, Pegawai b, List<UUID> pindah, String alasan) {
        db.sql(
                        """
                        insert into organisasi.penggabungan (pemda_id, id, tetap_id, tutup_id, penugasan,
                            aktif_semula, berhenti_semula, alasan, oleh, oleh_nama, pada)
                        values (:pemda, :id, :tetap, :tutup, :penugasan, :aktif, :berhenti, :alasan, :oleh,
                            :nama, :kini)
                        """)
                .param("id", id)
                .param("tetap", a.id())
                .param("tutup", b.id())
                .param("penugasan", pindah.toArray(UUID[]::new))
                .param("aktif", b.aktif())
                .param("berhenti", b.berhentiPada())
                .param("alasan", alasan)
                .param("oleh", oleh.akunId())
                .param("nama", oleh.nama())
                .param("kini", Timestamp.from(waktu.sekarang()))
                .update();
    }

    /**
     * Two after all: everything that moved goes back where it was.
     *
     * @throws AturanDilanggar {@code organisasi.gabung.berantai} while who remained is merged
     *     further; {@code organisasi.gabung.lewat} after a day, or when it was taken back already
     */
    public void batalkan(Pengguna oleh, UUID id, String alasan) {
        String sebab = PencatatOrganisasi.alasan(alasan);
        var g = queries.dengan(id);
        if (g.tetap().equals(oleh.pegawaiId()) || g.tutup().equals(oleh.pegawaiId())) {
            throw new AturanDilanggar("organisasi.diri-sendiri.terlarang");
        }
        kunci(g.tetap(), g.tutup());
        Instant kini = waktu.sekarang();
        if (queries.menutup(g.tetap()).isPresent()) {
            throw new AturanDilanggar("organisasi.gabung.berantai");
        }
        bolehMemindahkan(oleh, g.tetap(), g.tutup());
        if (!g.dapatDibatalkan(kini) || !tandaiBatal(oleh, id, kini)) {
            throw new AturanDilanggar("organisasi.gabung.lewat");
        }
        int kembali =
                db.sql(
                                """
                                update organisasi.penugasan t set pegawai_id = g.tutup_id, versi = t.versi + 1
                                from organisasi.penggabungan g
                                where t.pemda_id = :pemda and g.pemda_id = :pemda and g.id = :id
                                    and t.id = any(g.penugasan) and t.pegawai_id = g.tetap_id
                                """)
                        .param("id", id)
                        .update();
        db.sql(
                        """
                        update organisasi.pegawai p set aktif = g.aktif_semula,
                            berhenti_pada = g.berhenti_semula, versi = p.versi + 1
                        from organisasi.penggabungan g
                        where p.pemda_id = :pemda and g.pemda_id = :pemda and g.id = :id and p.id = g.tutup_id
                        """)
                .param("id", id)
                .update();
        catat(
                oleh,
                "organisasi.penggabungan-dibatalkan",
                pegawai.dengan(g.tetap()),
                pegawai.dengan(g.tutup()),
                kembali,
                sebab);
        pencatat.terbitkan(
                new OrganisasiEvent.PenggabunganDibatalkan(
                        KonteksPemda.wajib().id(), id, g.tetap(), g.tutup()));
        pencatat.penugasanBerubah(g.tetap());
    }

    private boolean tandaiBatal(Pengguna oleh, UUID id, Instant kini) {
        return db.sql(
                                """
                                update organisasi.penggabungan set batal_pada = :kini, batal_nama = :nama
                                where pemda_id = :pemda and id = :id and batal_pada is null
                                """)
                        .param("id", id)
                        .param("kini", Timestamp.from(kini))
                        .param("nama", oleh.nama())
                        .update()
                == 1;
    }

    /** On both: who looks at either finds the other. */
    private void catat(
            Pengguna oleh,
            String tindakan,
            Pegawai tetap,
            Pegawai tutup,
            int penugasan,
            String alasan) {
        var isi = new LinkedHashMap<String, @Nullable Object>();
        isi.put("tetap", tetap.nama() + " " + tetap.nip().tersamar());
        isi.put("ditutup", tutup.nama() + " " + tutup.nip().tersamar());
        isi.put("penugasan", penugasan);
        pencatat.catat(oleh, tindakan, tetap.objek(), null, isi, alasan);
        pencatat.catat(oleh, tindakan, tutup.objek(), Map.of("aktif", tutup.aktif()), isi, alasan);
    }
}
