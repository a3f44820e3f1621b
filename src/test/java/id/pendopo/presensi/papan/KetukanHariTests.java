package id.pendopo.presensi.papan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.papan.KetukanHariQueries.Baru;
import id.pendopo.presensi.papan.KetukanHariQueries.Kunci;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was not seen at the last look is seen at this one, in whatever order it was committed. */
@UjiAplikasi
class KetukanHariTests {

    private static final LocalDate HARI = PapanUji.SENIN;
    private static final int PENULIS = 8;
    private static final int SEORANG = 150;

    @Autowired KetukanHariQueries ketukan;

    private Pemda pemda;
    private UUID opd;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        opd = OrangUji.opd(pemda, "Dinas Ramai");
    }

    private Baru lihat(@Nullable String penanda) {
        return KonteksPemda.panggil(pemda, () -> ketukan.sejak(HARI, penanda));
    }

    private static Set<UUID> siapa(Baru b) {
        return b.ketukan().stream().map(k -> k.kunci().pegawai()).collect(Collectors.toSet());
    }

    @Test
    void yang_dimulai_dahulu_dan_selesai_kemudian_tidak_terlewat() throws SQLException {
        UUID lambat = Uuid7.baru();
        UUID cepat = Uuid7.baru();
        try (var c = mulai()) {
            tulis(c, lambat, "07:00");
            PapanUji.ketuk(pemda, cepat, opd, HARI, "MASUK", "07:20", null);
            Baru satu = lihat(null);
            assertThat(siapa(satu)).containsExactly(cepat);
            c.commit();
            Baru dua = lihat(satu.penanda());
            assertThat(siapa(dua)).contains(lambat);
            assertThat(lihat(dua.penanda()).ketukan()).isEmpty();
        }
    }

    @Test
    void di_dalam_titik_simpan_pun_tidak_terlewat() throws SQLException {
        UUID orang = Uuid7.baru();
        try (var c = mulai()) {
            tulis(c, Uuid7.baru(), "07:00");
            c.setSavepoint("tengah");
            tulis(c, orang, "07:01");
            Baru satu = lihat(null);
            assertThat(satu.ketukan()).isEmpty();
            // others come and go meanwhile
            PapanUji.ketuk(pemda, Uuid7.baru(), opd, HARI, "MASUK", "07:20", null);
            Baru dua = lihat(satu.penanda());
            c.commit();
            assertThat(siapa(lihat(dua.penanda()))).contains(orang);
        }
    }

    @Test
    void hari_lain_dan_pemda_lain_tidak_terbawa() {
        PapanUji.ketuk(pemda, Uuid7.baru(), opd, HARI.plusDays(1), "MASUK", "07:20", null);
        PapanUji.ketuk(BasisDataUji.A, Uuid7.baru(), opd, HARI, "MASUK", "07:20", null);
        assertThat(lihat(null).ketukan()).isEmpty();
    }

    @Test
    void penulis_bersamaan_tidak_ada_yang_terlewat() throws Exception {
        var terlihat = new HashSet<Kunci>();
        var selesai = new AtomicInteger();
        var siap = new CountDownLatch(PENULIS);
        int kali = 0;
        int terbawa = 0;
        try (var benang = Executors.newFixedThreadPool(PENULIS)) {
            for (int p = 0; p < PENULIS; p++) {
                int nomor = p;
                benang.submit(() -> menulis(nomor, siap, selesai));
            }
            siap.await();
            String penanda = null;
            boolean terakhir;
            do {
                terakhir = selesai.get() == PENULIS;
                Baru baru = lihat(penanda);
                penanda = baru.penanda();
                baru.ketukan().forEach(k -> terlihat.add(k.kunci()));
                terbawa += baru.ketukan().size();
                kali++;
            } while (!terakhir);
        }
        assertThat(terlihat).hasSize(PENULIS * SEORANG);
        assertThat(kali).isGreaterThan(10);
        // it does not read everything each time
        assertThat(terbawa).isLessThan(kali * PENULIS * SEORANG / 4);
    }

    /** Commits in groups of uneven size, holding some of them open while others come and go. */
    private Void menulis(int nomor, CountDownLatch siap, AtomicInteger selesai)
            throws SQLException, InterruptedException {
        try (var c = mulai()) {
            siap.countDown();
            siap.await();
            for (int i = 0; i < SEORANG; i++) {
                tulis(c, Uuid7.baru(), "07:%02d".formatted(i % 60));
                if (i % (1 + nomor) == 0) {
                    c.commit();
                    pemda(c);
                }
            }
            c.commit();
        } finally {
            selesai.incrementAndGet();
        }
        return null;
    }

    private Connection mulai() throws SQLException {
        var c = BasisDataUji.basisData().sebagaiAplikasi();
        c.setAutoCommit(false);
        pemda(c);
        return c;
    }

    private void pemda(Connection c) throws SQLException {
        try (var st = c.createStatement()) {
            st.execute("set local app.pemda_id = '" + pemda.id() + "'");
        }
    }

    private void tulis(Connection c, UUID orang, String jam) throws SQLException {
        try (var st =
                c.prepareStatement(
                        """
                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                            diterima_pada, cara, opd_id, keyakinan)
                        values (?, ?, ?, 'MASUK', ?, ?, ?, 'DARING', ?, 'PENUH')
                        """)) {
            var saat = java.sql.Timestamp.from(PapanUji.saat(pemda, HARI, jam));
            st.setObject(1, pemda.id());
            st.setObject(2, HARI);
            st.setObject(3, orang);
            st.setObject(4, Uuid7.baru());
            st.setTimestamp(5, saat);
            st.setTimestamp(6, saat);
            st.setObject(7, opd);
            st.executeUpdate();
        }
    }

    @Test
    void satu_hari_dibaca_dengan_indeks() {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.ketukan (pemda_id, hari, pegawai_id, arah, kunci, waktu,
                                            diterima_pada, cara, opd_id, keyakinan)
                                        select ?, date '2025-01-01' + n % 200, gen_random_uuid(), 'MASUK',
                                            gen_random_uuid(), now(), now(), 'DARING', gen_random_uuid(), 'PENUH'
                                        from generate_series(1, 20000) n
                                        """)
                                .param(pemda.id())
                                .update());
        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze presensi.ketukan").update());
        String rencana =
                BasisDataUji.dalam(
                        pemda,
                        j -> {
                            j.sql("set local enable_seqscan = off").update();
                            return j.sql(
                                            """
                                            explain select k.pegawai_id from presensi.ketukan k
                                            where k.pemda_id = ? and k.hari = ?
                                                and age(k.xmin) <= age('3'::xid8::xid)
                                            """)
                                    .params(pemda.id(), HARI)
                                    .query(String.class)
                                    .list()
                                    .toString();
                        });
        assertThat(rencana).contains("ketukan_pkey");
    }
}
