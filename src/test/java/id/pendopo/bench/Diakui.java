package id.pendopo.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the application acknowledged, and whether the database has it. */
final class Diakui {

    /** The kept sums against the plain sum of every published version. */
    private static final String REKAP =
            """
            with pagu as materialized (
                select p.pemda_id, a.tahun, p.opd_id, p.sub_kegiatan_id, sum(p.nilai_pagu) as nilai
                from anggaran.berlaku a
                join anggaran.pagu p on p.pemda_id = a.pemda_id and p.versi_id = a.versi_id
                group by 1, 2, 3, 4
            ), terbit as materialized (
                select l.pemda_id, l.sub_kegiatan_id, l.bulan, v.fisik, v.nilai_realisasi
                from pelaporan.laporan l
                join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id and v.laporan_id = l.id
                    and v.versi = l.versi_terbit
            ), sub as (
                select g.pemda_id, g.tahun, g.opd_id, m.bulan, g.nilai,
                    count(*) filter (where t.bulan = m.bulan) as lapor,
                    coalesce(max(t.fisik), 0) as fisik,
                    coalesce(sum(t.nilai_realisasi), 0) as realisasi
                from pagu g cross join generate_series(1, 12) as m (bulan)
                left join terbit t on t.pemda_id = g.pemda_id
                    and t.sub_kegiatan_id = g.sub_kegiatan_id and t.bulan <= m.bulan
                group by g.pemda_id, g.tahun, g.opd_id, g.sub_kegiatan_id, m.bulan, g.nilai
            ), jumlah as (
                select pemda_id, tahun, opd_id, bulan, sum(lapor) as lapor, sum(nilai * fisik) as fisik,
                    sum(realisasi) as realisasi
                from sub group by 1, 2, 3, 4
            )
            select r.opd_id || ' bulan ' || r.bulan
            from monev.rekap r
            join jumlah j on j.pemda_id = r.pemda_id and j.tahun = r.tahun and j.opd_id = r.opd_id
                and j.bulan = r.bulan
            where (r.sudah_lapor, r.bobot_fisik, r.nilai_realisasi)
                is distinct from (j.lapor, j.fisik, j.realisasi)
            """;

    final Map<UUID, Keadaan> simpanan = new ConcurrentHashMap<>();
    final Queue<UUID> diajukan = new ConcurrentLinkedQueue<>();
    final Queue<UUID> disetujui = new ConcurrentLinkedQueue<>();
    private final int bulan;

    Diakui(int bulan) {
        this.bulan = bulan;
    }

    /**
     * What is known of a report: the version and number acknowledged last, and those on their way.
     */
    static final class Keadaan {
        volatile int diakui = -1;
        volatile int nilaiDiakui;
        volatile int dikirim = -1;
        volatile int nilaiDikirim;
        volatile boolean baru = true;
    }

    /** What the check found; everything but {@code diakui} should be nothing. */
    record Hasil(long diakui, List<String> hilang, List<String> separuh) {}

    /** Holds everything acknowledged so far against the database. */
    Hasil periksa(Anak anak) throws SQLException {
        var hilang = new ArrayList<String>();
        var separuh = new ArrayList<String>();
        long diakui = diajukan.size() + disetujui.size();
        try (var c = anak.admin()) {
            for (var s : simpanan.entrySet()) {
                diakui += s.getValue().diakui + 1;
                periksaSimpanan(c, s.getKey(), s.getValue(), hilang, separuh);
            }
            kurang(
                    c,
                    diajukan,
                    """
                    l.status in ('DIAJUKAN', 'DISETUJUI')
                        and exists (select 1 from pelaporan.ketepatan k where k.laporan_id = l.id)
                        and exists (select 1 from pelaporan.putusan p where p.laporan_id = l.id
                            and p.jenis = 'DIAJUKAN')
                    """,
                    hilang);
            kurang(c, disetujui, "l.status = 'DISETUJUI' and l.versi_terbit is not null", hilang);
            cari(
                    c,
                    "laporan tanpa versinya",
                    """
                    select l.nomor from pelaporan.laporan l
                    left join pelaporan.laporan_versi v on v.pemda_id = l.pemda_id
                        and v.laporan_id = l.id and v.versi = l.versi_terbit
                    where (l.versi_terbit is not null and v.versi is null)
                        or (l.versi_terbit is null and l.status = 'DISETUJUI')
                    """,
                    separuh);
            cari(
                    c,
                    "versi tanpa putusan dan jejak",
                    """
                    select l.nomor from pelaporan.laporan_versi v
                    join pelaporan.laporan l on l.pemda_id = v.pemda_id and l.id = v.laporan_id
                    where v.disetujui_pada > (select max(dibuat_pada) from referensi.pemda)
                        and (not exists (select 1 from pelaporan.putusan p where p.pemda_id = v.pemda_id
                            and p.laporan_id = v.laporan_id and p.jenis = 'DISETUJUI'
                            and p.versi = v.versi)
                        or not exists (select 1 from audit.jejak j where j.pemda_id = v.pemda_id
                            and j.objek_jenis = 'laporan' and j.objek_id = v.laporan_id::text
                            and j.tindakan = 'laporan.disetujui'))
                    """,
                    separuh);
            cari(c, "rekap berbeda dari jumlahnya", REKAP, separuh);
        }
        return new Hasil(diakui, hilang, separuh);
    }

    private void periksaSimpanan(
            Connection c, UUID sub, Keadaan k, List<String> hilang, List<String> separuh)
            throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        select l.versi, l.nilai_realisasi, l.uraian_kendala,
                            (select count(*) from audit.jejak j where j.pemda_id = l.pemda_id
                                and j.objek_jenis = 'laporan' and j.objek_id = l.id::text) as jejak
                        from pelaporan.laporan l
                        where l.sub_kegiatan_id = ? and l.bulan = ? and l.status = 'DRAF'
                        """)) {
            st.setObject(1, sub);
            st.setInt(2, bulan);
            try (var rs = st.executeQuery()) {
                boolean ada = rs.next();
                if (!ada || rs.getInt("versi") < k.diakui) {
                    if (k.diakui >= 0) {
                        hilang.add(
                                "%s: diakui %d, ada %s"
                                        .formatted(
                                                sub,
                                                k.diakui,
                                                ada ? rs.getString("versi") : "tidak"));
                    }
                    return;
                }
                int versi = rs.getInt("versi");
                int nilai = rs.getBigDecimal("nilai_realisasi").intValueExact();
                boolean utuh =
                        (versi == k.diakui && nilai == k.nilaiDiakui)
                                || (versi == k.dikirim && nilai == k.nilaiDikirim);
                if (!utuh
                        || !rs.getString("uraian_kendala").equals("catatan " + nilai)
                        || rs.getInt("jejak") != versi + 1) {
                    separuh.add(
                            "%s: versi %d nilai %d jejak %d"
                                    .formatted(sub, versi, nilai, rs.getInt("jejak")));
                }
            }
        }
    }

    private void kurang(Connection c, Queue<UUID> sub, String syarat, List<String> hilang)
            throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        select d.id from unnest(?) as d (id) where not exists (
                            select 1 from pelaporan.laporan l
                            where l.sub_kegiatan_id = d.id and l.bulan = ? and %s)
                        """
                                .formatted(syarat))) {
            st.setArray(1, c.createArrayOf("uuid", sub.toArray()));
            st.setInt(2, bulan);
            try (var rs = st.executeQuery()) {
                while (rs.next()) {
                    hilang.add(rs.getString(1));
                }
            }
        }
    }

    private static void cari(Connection c, String apa, String sql, List<String> separuh)
            throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            while (rs.next()) {
                separuh.add(apa + ": " + rs.getString(1));
            }
        }
    }
}
