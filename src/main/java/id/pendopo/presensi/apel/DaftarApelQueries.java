package id.pendopo.presensi.apel;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.ParameterQueries;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.presensi.JadwalQueries;
import id.pendopo.presensi.KehadiranQueries;
import id.pendopo.presensi.KodeKeterangan;
import id.pendopo.presensi.apel.AbsenApelQueries.Absen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One list with its people. */
@Service
@Transactional(readOnly = true)
public class DaftarApelQueries {

    private final SqlPemda db;
    private final JadwalApelQueries jadwal;
    private final AbsenApelQueries absen;
    private final JadwalQueries jamKerja;
    private final KehadiranQueries kehadiran;
    private final ParameterQueries parameter;

    DaftarApelQueries(
            SqlPemda db,
            JadwalApelQueries jadwal,
            AbsenApelQueries absen,
            JadwalQueries jamKerja,
            KehadiranQueries kehadiran,
            ParameterQueries parameter) {
        this.db = db;
        this.jadwal = jadwal;
        this.absen = absen;
        this.jamKerja = jamKerja;
        this.kehadiran = kehadiran;
        this.parameter = parameter;
    }

    /** The newest version of a list. */
    public record Versi(
            int versi, boolean tutup, String oleh, Instant pada, @Nullable String alasan) {
        static final Versi BELUM = new Versi(0, false, "", Instant.EPOCH, null);
    }

    /**
     * Somebody on a list.
     *
     * @param keadaan as written before; null where nothing is
     * @param sumber how that is known; null where nothing is written
     * @param ketukan whether a check-in at the place within the window says he was there
     * @param gugur the decision that such a check-in is not valid; null where there is none
     * @param keterangan what explains the day; null where nothing does
     * @param lain whether his hours of that day do not meet the apel
     */
    public record Orang(
            UUID id,
            String nip,
            String nama,
            @Nullable String keadaan,
            @Nullable String sumber,
            @Nullable String alasan,
            boolean ketukan,
            @Nullable AbsenGugur gugur,
            @Nullable KodeKeterangan keterangan,
            boolean lain) {

        public boolean dijelaskan() {
            return keterangan != null || lain;
        }

        /** Written as present by nothing but a check-in that does not count any more. */
        public boolean tanpaDasar() {
            return "HADIR".equals(keadaan) && "KETUKAN".equals(sumber) && gugur != null;
        }
    }

    public AturanApel aturan(LocalDate hari) {
        return AturanApel.dari(parameter.pada(AturanApel.KODE, hari));
    }

    /** When an apel of that day is, in the zone of the pemda. */
    static Instant saat(LocalDate hari, LocalTime jam) {
        return hari.atTime(jam).atZone(KonteksPemda.wajib().zona()).toInstant();
    }

    /**
     * An apel of that day that this unit takes part in.
     *
     * @throws TidakDitemukan when there is none
     */
    public JadwalApel apel(UUID id, LocalDate hari, UUID opd) {
        return jadwal.satu(id)
                .filter(j -> j.pada(hari) && jadwal.meliputi(j, opd))
                .orElseThrow(() -> new TidakDitemukan("apel " + id + " " + hari));
    }

    public String namaOpd(UUID opd) {
        return db.sql("select nama from organisasi.opd where pemda_id = :pemda and id = :opd")
                .param("opd", opd)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new TidakDitemukan("opd " + opd));
    }

    /** The newest first. */
    public List<Versi> riwayat(UUID apel, LocalDate hari, UUID opd) {
        return db.sql(
                        """
                        select versi, tutup, oleh_nama as oleh, pada, alasan from presensi.apel_daftar
                        where pemda_id = :pemda and apel_id = :apel and hari = :hari and opd_id = :opd
                        order by versi desc limit 50
                        """)
                .param("apel", apel)
                .param("hari", hari)
                .param("opd", opd)
                .query(
                        (rs, n) ->
                                new Versi(
                                        rs.getInt("versi"),
                                        rs.getBoolean("tutup"),
                                        rs.getString("oleh"),
                                        rs.getTimestamp("pada").toInstant(),
                                        rs.getString("alasan")))
                .list();
    }

    public Versi terakhir(UUID apel, LocalDate hari, UUID opd) {
        return riwayat(apel, hari, opd).stream().findFirst().orElse(Versi.BELUM);
    }

    private record Nama(
            UUID id,
            String nip,
            String nama,
            @Nullable String keadaan,
            @Nullable String sumber,
            @Nullable String alasan) {}

    /**
     * Who stands on the list: people of the unit and those written down before, but nobody whom the
     * closed list of another unit has already.
     */
    public List<Orang> orang(JadwalApel j, LocalDate hari, UUID opd) {
        var nama = nama(j.id(), hari, opd);
        var siapa = nama.stream().map(Nama::id).toList();
        var diTempat = absen.di(j, hari, siapa);
        var keterangan = kehadiran.keterangan(siapa, hari, hari);
        var buku = jamKerja.untuk(siapa, hari, hari);
        var aturan = aturan(hari);
        Instant mulai = saat(hari, j.mulai());
        Instant akhir = saat(hari, j.sampai()).plusSeconds(60L * aturan.jedaMenit());
        return nama.stream()
                .map(
                        o -> {
                            var jam = buku.pada(o.id(), hari);
                            boolean wajib =
                                    jam.kerja()
                                            && !jam.masuk().isAfter(akhir)
                                            && jam.pulang().isAfter(mulai);
                            var sebab = keterangan.getOrDefault(o.id(), List.of());
                            Absen a = diTempat.get(o.id());
                            return new Orang(
                                    o.id(),
                                    o.nip(),
                                    o.nama(),
                                    o.keadaan(),
                                    o.sumber(),
                                    o.alasan(),
                                    aturan.otomatis() && a != null && a.gugur() == null,
                                    a == null ? null : a.gugur(),
                                    sebab.isEmpty() ? null : sebab.getFirst().kode(),
                                    !wajib);
                        })
                .toList();
    }

    private List<Nama> nama(UUID apel, LocalDate hari, UUID opd) {
        return db.sql(
                        """
                        with kini as (
                            select coalesce(max(versi), 0) as versi from presensi.apel_daftar
                            where pemda_id = :pemda and apel_id = :apel and hari = :hari and opd_id = :opd
                        ), lama as (
                            select c.pegawai_id, c.keadaan, c.sumber, c.alasan
                            from presensi.apel_catatan c join kini k on k.versi = c.versi
                            where c.pemda_id = :pemda and c.apel_id = :apel and c.hari = :hari
                                and c.opd_id = :opd
                        ), calon as (
                            select id from organisasi.pegawai
                            where pemda_id = :pemda and opd_id = :opd and aktif
                            union
                            select pegawai_id from lama
                        )
                        select p.id, p.nip, p.nama, l.keadaan, l.sumber, l.alasan
                        from calon x
                        join organisasi.pegawai p on p.pemda_id = :pemda and p.id = x.id
                        left join lama l on l.pegawai_id = x.id
                        where l.pegawai_id is not null or not exists (
                            select 1 from presensi.apel_catatan c
                            join presensi.apel_daftar d on d.pemda_id = c.pemda_id and d.apel_id = c.apel_id
                                and d.hari = c.hari and d.opd_id = c.opd_id and d.versi = c.versi and d.tutup
                            where c.pemda_id = :pemda and c.apel_id = :apel and c.hari = :hari
                                and c.opd_id <> :opd and c.pegawai_id = x.id)
                        order by p.nama, p.id limit 2000
                        """)
                .param("apel", apel)
                .param("hari", hari)
                .param("opd", opd)
                .query(Nama.class)
                .list();
    }
}
