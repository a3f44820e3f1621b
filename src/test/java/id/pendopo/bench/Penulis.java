package id.pendopo.bench;

import id.pendopo.Peramban;
import id.pendopo.bench.Diakui.Keadaan;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
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
    private final Diakui diakui;
    private volatile boolean berhenti;

    /** A report of an OPD that nobody has begun. */
    private record Sub(UUID id, String kode) {}

    private record Kantor(
            String slug, Peramban operator, Peramban kepala, Queue<Sub> bebas, UUID opd) {}

    Penulis(Anak anak, String slugPertama) throws SQLException {
        port = anak.port();
        try (var c = anak.admin()) {
            tahun = (int) angka(c, "select max(tahun) from anggaran.berlaku");
            var kini = LocalDate.now(ZoneId.of("Asia/Jakarta"));
            bulan = kini.getYear() == tahun ? kini.getMonthValue() : 12;
            diakui = new Diakui(bulan);
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
        diakui.simpanan.values().forEach(k -> k.baru = false);
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
        return diakui.simpanan.values().stream().anyMatch(k -> k.baru && k.diakui >= 0);
    }

    private void simpanTerus(Kantor k) {
        Sub sub = k.bebas().poll();
        if (sub == null) {
            return;
        }
        var keadaan = new Keadaan();
        diakui.simpanan.put(sub.id(), keadaan);
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
        diakui.diajukan.add(sub.id());
        int setuju =
                k.kepala()
                        .post("/pelaporan/%s/%d-%02d/persetujuan".formatted(k.slug(), tahun, bulan))
                        .isian("kode", sub.kode())
                        .kirim()
                        .status();
        if (setuju != 303) {
            return false;
        }
        diakui.disetujui.add(sub.id());
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

    /** Holds everything acknowledged so far against the database. */
    Diakui.Hasil periksa(Anak anak) throws SQLException {
        return diakui.periksa(anak);
    }

    private String alamat(Kantor k, Sub sub) {
        return "/pelaporan/%s/%d-%02d/%s".formatted(k.slug(), tahun, bulan, sub.kode());
    }

    private static long angka(Connection c, String sql) throws SQLException {
        try (var st = c.createStatement();
                var rs = st.executeQuery(sql)) {
            rs.next();
            return rs.getLong(1);
        }
    }
}
