package id.pendopo.presensi.mohon;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.berkas.JenisBerkas;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.IzinPresensi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests as far as one may see them, and what waits for whom. */
@Service
@Transactional(readOnly = true)
public class MohonQueries {

    private static final int SEHALAMAN = 50;
    private static final int ANTREAN = 500;

    private final SqlPemda db;
    private final PejabatQueries pejabat;
    private final Waktu waktu;

    MohonQueries(SqlPemda db, PejabatQueries pejabat, Waktu waktu) {
        this.db = db;
        this.pejabat = pejabat;
        this.waktu = waktu;
    }

    /** What he asked for or is named in, newest first. */
    public List<Permohonan> milik(Pengguna orang) {
        return db.sql(
                        MohonRepository.KOLOM
                                + """
                                where m.pemda_id = :pemda and m.id in (
                                    select id from presensi.permohonan
                                    where pemda_id = :pemda and dibuat_oleh = :akun
                                    union
                                    select permohonan_id from presensi.permohonan_peserta
                                    where pemda_id = :pemda and pegawai_id = :pegawai)
                                order by m.dibuat_pada desc, m.id desc limit :banyak
                                """)
                .param("akun", orang.akunId())
                .param("pegawai", orang.pegawaiId())
                .param("banyak", SEHALAMAN)
                .query(MohonRepository::satu)
                .list();
    }

    /**
     * @throws TidakDitemukan when there is none, or it is nothing to him
     */
    public Permohonan satu(Pengguna orang, String nomor) {
        var m = tanpaIzin(nomor);
        if (!bolehLihat(orang, m)) {
            throw new TidakDitemukan("permohonan " + nomor);
        }
        return m;
    }

    private Permohonan tanpaIzin(String nomor) {
        return db.sql(
                        MohonRepository.KOLOM
                                + "where m.pemda_id = :pemda and m.nomor = :nomor limit 1")
                .param("nomor", nomor)
                .query(MohonRepository::satu)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("permohonan " + nomor));
    }

    private boolean bolehLihat(Pengguna orang, Permohonan m) {
        UUID siapa = orang.pegawaiId();
        if (m.dibuat().akun().equals(orang.akunId())
                || (siapa != null && m.bersangkutan().contains(siapa))
                || orang.boleh(IzinPresensi.TERBIT)) {
            return true;
        }
        return siapa != null
                && orang.boleh(IzinPresensi.SETUJU)
                && pejabat.pada(hariIni()).diAtas(siapa, m.opd());
    }

    /** Whether he is one of those whose decision it waits for. */
    public boolean bolehMemutus(Pengguna orang, Permohonan m) {
        UUID siapa = orang.pegawaiId();
        return siapa != null && m.status().menunggu() && pemutus(m).contains(siapa);
    }

    /** Whether he may call it back: the superior of those it is for, or the authority. */
    public boolean bolehMemanggil(Pengguna orang, Permohonan m) {
        UUID siapa = orang.pegawaiId();
        if (siapa == null
                || m.status() != StatusMohon.TERBIT
                || m.jenis() == JenisMohon.KOREKSI
                || m.bersangkutan().contains(siapa)
                || m.sampai().isBefore(hariIni())) {
            return false;
        }
        var buku = pejabat.pada(hariIni());
        return buku.atasan(m.opd(), m.bersangkutan()).contains(siapa)
                || buku.penerbit(m.bersangkutan(), null).contains(siapa);
    }

    /** Who has to decide about it now. */
    Set<UUID> pemutus(Permohonan m) {
        var buku = pejabat.pada(hariIni());
        return m.status() == StatusMohon.DIAJUKAN
                ? buku.atasan(m.opd(), m.bersangkutan())
                : buku.penerbit(
                        m.bersangkutan(),
                        m.atasan() == null
                                ? null
                                : pejabat.pegawai(m.atasan().akun()).orElse(null));
    }

    /** The names of those whom it waits for. */
    public List<PejabatQueries.Orang> ditunggu(Permohonan m) {
        var siapa = m.status().menunggu() ? pemutus(m) : Set.<UUID>of();
        return siapa.isEmpty() ? List.of() : pejabat.orang(siapa, hariIni());
    }

    /** Everybody whom it is for. */
    public List<PejabatQueries.Orang> peserta(Permohonan m) {
        var siapa =
                db.sql(
                                """
                                select pegawai_id from presensi.permohonan_peserta
                                where pemda_id = :pemda and permohonan_id = :id limit 200
                                """)
                        .param("id", m.id())
                        .query(UUID.class)
                        .list();
        return siapa.isEmpty() ? List.of() : pejabat.orang(siapa, hariIni());
    }

    /** What waits for this person's decision, oldest first; never his own. */
    public List<Permohonan> antrean(Pengguna orang) {
        return orang.pegawaiId() == null ? List.of() : antrean(orang.pegawaiId());
    }

    List<Permohonan> antrean(UUID siapa) {
        var buku = pejabat.pada(hariIni());
        var hasil =
                db.sql(
                                MohonRepository.KOLOM
                                        + """
                                        where m.pemda_id = :pemda
                                            and m.status in ('DIAJUKAN', 'DISETUJUI_ATASAN')
                                            and ((m.status = 'DIAJUKAN' and (m.opd_id = any(:opd)
                                                    or m.bersangkutan && :pemimpin::uuid[]))
                                                or (m.status = 'DISETUJUI_ATASAN' and :terbit))
                                        order by m.dibuat_pada, m.id limit :banyak
                                        """)
                        .param("opd", buku.opdDari(siapa).toArray(UUID[]::new))
                        .param("pemimpin", buku.pemimpin().toArray(UUID[]::new))
                        .param("terbit", buku.mungkinMenerbitkan(siapa))
                        .param("banyak", ANTREAN)
                        .query(MohonRepository::satu)
                        .list();
        return hasil.stream().filter(m -> milikAntrean(buku, m, siapa)).toList();
    }

    private boolean milikAntrean(Pejabat buku, Permohonan m, UUID siapa) {
        return m.status() == StatusMohon.DIAJUKAN
                ? buku.atasan(m.opd(), m.bersangkutan()).contains(siapa)
                : pemutus(m).contains(siapa);
    }

    /** What was sent back to this person to be changed. */
    int perluDiubah(UUID akun) {
        return db.sql(
                        """
                        select count(*) from presensi.permohonan
                        where pemda_id = :pemda and dibuat_oleh = :akun and status = 'PERUBAHAN'
                        """)
                .param("akun", akun)
                .query(Integer.class)
                .single();
    }

    /** A step of its way. */
    public record Langkah(
            String langkah, String nama, String jabatan, @Nullable String catatan, Instant pada) {}

    public List<Langkah> langkah(Permohonan m) {
        return db.sql(
                        """
                        select langkah, nama, jabatan, catatan, pada from presensi.permohonan_langkah
                        where pemda_id = :pemda and permohonan_id = :id order by id desc limit 100
                        """)
                .param("id", m.id())
                .query(
                        (rs, n) ->
                                new Langkah(
                                        rs.getString("langkah"),
                                        rs.getString("nama"),
                                        rs.getString("jabatan"),
                                        rs.getString("catatan"),
                                        rs.getTimestamp("pada").toInstant()))
                .list();
    }

    /** A file on it. */
    public record Berkas(String sidik, String nama, JenisBerkas jenis, long ukuran) {}

    public List<Berkas> berkas(Permohonan m) {
        return db.sql(
                        """
                        select sidik, nama, jenis, ukuran from presensi.permohonan_berkas
                        where pemda_id = :pemda and permohonan_id = :id order by pada, id limit 50
                        """)
                .param("id", m.id())
                .query(
                        (rs, n) ->
                                new Berkas(
                                        rs.getString("sidik"),
                                        rs.getString("nama"),
                                        JenisBerkas.valueOf(rs.getString("jenis")),
                                        rs.getLong("ukuran")))
                .list();
    }

    public Optional<Berkas> berkas(Permohonan m, String sidik) {
        return berkas(m).stream().filter(f -> f.sidik().equals(sidik)).findFirst();
    }

    private LocalDate hariIni() {
        return waktu.hariIni(KonteksPemda.wajib().zona());
    }
}
