package id.pendopo.bench;

import id.pendopo.Peramban;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/**
 * People who write reports over HTTP until the server is gone, and remember what it acknowledged.
 * Some save the same report again and again, some hand in and have it approved.
 */
final class Penulis {

    private static final int OPD = 10;

    private final int port;
    private final int tahun;
    private final int bulan;
    private final List<Kantor> kantor = new ArrayList<>();
    private final Map<UUID, Keadaan> simpanan = new ConcurrentHashMap<>();
    private final Queue<UUID> diajukan = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> disetujui = new ConcurrentLinkedQueue<>();
    private volatile boolean berhenti;

    /** A report of an OPD that nobody has begun. */
    private record Sub(UUID id, String kode) {}

    private record Kantor(
            String slug, Peramban operator, Peramban kepala, Queue<Sub> bebas, UUID opd) {}

    /**
     * What is known of a report: the version and number acknowledged last, and those on their way.
     */
    private static final class Keadaan {
        private volatile int diakui = -1;
        private volatile int nilaiDiakui;
        private volatile int dikirim = -1;
        private volatile int nilaiDikirim;
        private volatile boolean baru = true;
    }

    /** What the check found; everything but {@code diakui} should be nothing. */
    record Hasil(long diakui, List<String> hilang, List<String> separuh) {}

    Penulis(Anak anak, String slugPertama) throws SQLException {
        port = anak.port();
        try (var c = anak.admin()) {
            tahun = (int) angka(c, "select max(tahun) from anggaran.berlaku");
            var kini = LocalDate.now(ZoneId.of("Asia/Jakarta"));
            bulan = kini.getYear() == tahun ? kini.getMonthValue() : 12;
            muat(c, slugPertama);
        }
        kantor.parallelStream()
                .forEach(
                        k -> {
                            masuk(k.operator(), "operator." + k.slug());
                            masuk(k.kepala(), "kepala." + k.slug());
                        });
    }

    private void muat(Connection c, String slugPertama) throws SQLException {
        // two of the demo have no head of their own these days
        try (var st =
                c.prepareStatement(
                        """
                        select o.id, o.slug, array_agg(s.id order by s.kode) as sub,
                            array_agg(s.kode order by s.kode) as kode
                        from referensi.pemda_host h
                        join organisasi.opd o on o.pemda_id = h.pemda_id
                        join perencanaan.sub_kegiatan s on s.pemda_id = o.pemda_id and s.opd_id = o.id
                            and s.tahun = ?
                        where h.host = 'localhost' and o.slug not in ('dispora', 'dinsos')
                            and not exists (select 1 from pelaporan.laporan l
                                where l.pemda_id = s.pemda_id and l.sub_kegiatan_id = s.id and l.bulan = ?)
                            and exists (select 1 from anggaran.pagu p
                                where p.pemda_id = s.pemda_id and p.sub_kegiatan_id = s.id)
                        group by o.id, o.slug order by o.slug <> ?, count(*) desc limit ?
                        """)) {
            st.setInt(1, tahun);
            st.setInt(2, bulan);
            st.setString(3, slugPertama);
            st.setInt(4, OPD);
            try (var rs = st.executeQuery()) {
                while (rs.next()) {
                    var id = (UUID[]) rs.getArray("sub").getArray();
                    var kode = (String[]) rs.getArray("kode").getArray();
                    var bebas = new ConcurrentLinkedQueue<Sub>();
                    for (int i = 0; i < id.length; i++) {
                        bebas.add(new Sub(id[i], kode[i]));
                    }
                    kantor.add(
                            new Kantor(
                                    rs.getString("slug"),
                                    new Peramban(port, "localhost"),
                                    new Peramban(port, "localhost"),
                                    bebas,
                                    rs.getObject("id", UUID.class)));
                }
            }
        }
    }

    private static void masuk(Peramban p, String nama) {
        var jawab =
                p.post("/masuk").isian("username", nama).isian("password", "pendopo-demo").kirim();
        if (jawab.status() != 303) {
            throw new IllegalStateException(nama + " tidak dapat masuk: " + jawab.status());
        }
    }

    /** Lets {@code banyak} people write while {@code gangguan} happens, then waits for them. */
    void tulis(int banyak, Runnable gangguan) throws InterruptedException {
        berhenti = false;
        simpanan.values().forEach(k -> k.baru = false);
        var selesai = new CountDownLatch(banyak);
        for (int i = 0; i < banyak; i++) {
            Kantor k = kantor.get(i % kantor.size());
            boolean menyetujui = i / kantor.size() == 0;
            Thread.ofVirtual()
                    .start(
                            () -> {
                                try {
                                    if (menyetujui) {
                                        ajukanDanSetujui(k);
                                    } else {
                                        simpanTerus(k);
                                    }
                                } finally {
                                    selesai.countDown();
                                }
                            });
        }
        // the first answers of a fresh JVM take long: the time counts from the first one
        while (!adaJawaban() && selesai.getCount() > 0) {
            LockSupport.parkNanos(10_000_000);
        }
        gangguan.run();
        berhenti = true;
        selesai.await();
    }

    private boolean adaJawaban() {
        return simpanan.values().stream().anyMatch(k -> k.baru && k.diakui >= 0);
    }

    private void simpanTerus(Kantor k) {
        Sub sub = k.bebas().poll();
        if (sub == null) {
            return;
        }
        var keadaan = new Keadaan();
        simpanan.put(sub.id(), keadaan);
        while (!berhenti && simpan(k, sub, keadaan)) {
            // until the server is gone
        }
    }

    /** One save; false when the server did not acknowledge it. */
    private boolean simpan(Kantor k, Sub sub, Keadaan keadaan) {
        int nilai = keadaan.nilaiDiakui + 1;
        keadaan.nilaiDikirim = nilai;
        keadaan.dikirim = keadaan.diakui + 1;
        var minta =
                k.operator()
                        .post(alamat(k, sub))
                        .terimaJson()
                        .isian("fisik", 10)
                        .isian("realisasi", nilai)
                        .isian("uraianKendala", "catatan " + nilai);
        if (keadaan.diakui >= 0) {
            minta.isian("versi", keadaan.diakui);
        }
        try {
            var jawab = minta.kirim();
            if (jawab.status() != 204) {
                return false;
            }
            keadaan.nilaiDiakui = nilai;
            keadaan.diakui = Integer.parseInt(jawab.kepala("X-Versi"));
            return true;
        } catch (RuntimeException e) {
            return false; // the connection broke: not acknowledged
        }
    }

    private void ajukanDanSetujui(Kantor k) {
        for (Sub sub = k.bebas().poll(); sub != null && !berhenti; sub = k.bebas().poll()) {
            try {
                if (!ajukanDanSetujui(k, sub)) {
                    return;
                }
            } catch (RuntimeException e) {
                return; // the connection broke: not acknowledged
            }
        }
    }

    private boolean ajukanDanSetujui(Kantor k, Sub sub) {
        int ajukan =
                k.operator()
                        .post(alamat(k, sub))
                        .isian("fisik", 100)
                        .isian("realisasi", 1)
                        .isian("langkah", "ajukan")
                        .kirim()
                        .status();
        if (ajukan != 303) {
            return false;
        }
        diajukan.add(sub.id());
        int setuju =
                k.kepala()
                        .post("/pelaporan/%s/%d-%02d/persetujuan".formatted(k.slug(), tahun, bulan))
                        .isian("kode", sub.kode())
                        .kirim()
                        .status();
        if (setuju != 303) {
            return false;
        }
        disetujui.add(sub.id());
        return true;
    }

    /** Hands in one more report and has it approved. */
    void setujuiSatu() {
        Kantor k = kantor.getFirst();
        Sub sub = k.bebas().remove();
        if (!ajukanDanSetujui(k, sub)) {
            throw new IllegalStateException(sub.kode() + " tidak disetujui");
        }
    }

    private String alamat(Kantor k, Sub sub) {
        return "/pelaporan/%s/%d-%02d/%s".formatted(k.slug(), tahun, bulan, sub.kode());
    }

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

    private static void periksaSimpanan(
            Connection c, UUID sub, Keadaan k, List<String> hilang, List<String> separuh)
            throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        select l.versi, l.nilai_realisasi, l.uraian_kendala,
                            (select count(*) from audit.jejak j where j.pemda_id = l.pemda_id
                                and j.objek_jenis = 'laporan' and j.objek_id = l.id::text) as jejak
                        from pelaporan.laporan l
                        where l.sub_kegiatan_id = ? and l.status = 'DRAF'
                        order by l.bulan desc limit 1
                        """)) {
            st.setObject(1, sub);
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

    private static long angka(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }

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
}
