package id.pendopo.aduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger of the clocks to the microsecond, round by round. */
@UjiAplikasi
class JamTests {

    @Autowired PengajuanService pengajuan;
    @Autowired PelaporService pelapor;
    @Autowired AduanRepository aduan;
    @Autowired JamRepository jam;
    @Autowired BukuJamQueries buku;
    @Autowired WaktuGeser waktu;
    @Autowired PlatformTransactionManager pengelola;

    private Pemda pemda;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(LocalDate.of(2026, 11, 9), LocalTime.of(10, 0), pemda.zona());
    }

    @AfterEach
    void kembalikanWaktu() {
        waktu.geser(Duration.ZERO);
    }

    private Resi ajukan() {
        return KonteksPemda.panggil(
                pemda,
                () ->
                        pengajuan.ajukan(
                                new Pengajuan(
                                        Kanal.WEB,
                                        "",
                                        "Lampu jalan padam sejak tiga malam.",
                                        null,
                                        Map.of(),
                                        new Lokasi(null, null, "depan sekolah"),
                                        null,
                                        null,
                                        false,
                                        false,
                                        List.of(),
                                        null),
                                Pelaku.ANONIM));
    }

    private void ubah(Resi r, java.util.function.Consumer<Aduan> kerja) {
        KonteksPemda.jalankan(
                pemda,
                () ->
                        new TransactionTemplate(pengelola)
                                .executeWithoutResult(
                                        s -> {
                                            Aduan a = aduan.kunci(r.aduanId()).orElseThrow();
                                            kerja.accept(a);
                                            aduan.simpan(a, waktu.sekarangUrusan());
                                        }));
    }

    private List<String> tercapai() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select m.jenis || ' ' || m.putaran || ' ' || coalesce(t.tepat::text, '-')
                                        from aduan.jam m
                                        left join aduan.jam_tercapai t using (pemda_id, aduan_id, jenis, putaran)
                                        where m.pemda_id = ? order by m.putaran, m.jenis
                                        """)
                                .param(pemda.id())
                                .query(String.class)
                                .list());
    }

    /** The due moment itself is too late; a microsecond before it is in time. */
    @Test
    void tepat_pada_batasnya_sudah_lewat() {
        var r = ajukan();
        ubah(r, a -> jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), a.batasJawab(), Uuid7.baru()));
        ubah(
                r,
                a ->
                        jam.tercapai(
                                a,
                                JenisJam.TINDAK,
                                a.batasTindak(),
                                a.batasTindak().minus(1, ChronoUnit.MICROS),
                                Uuid7.baru()));
        assertThat(tercapai()).containsExactly("JAWAB 0 false", "TINDAK 0 true");
    }

    /** A later stop of the same clock changes nothing, whatever it says. */
    @Test
    void yang_pertama_berlaku_selamanya() {
        var r = ajukan();
        Instant kini = waktu.sekarangUrusan();
        ubah(
                r,
                a -> {
                    jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, Uuid7.baru());
                    jam.tercapai(
                            a,
                            JenisJam.JAWAB,
                            a.batasJawab(),
                            kini.plus(Duration.ofDays(3)),
                            Uuid7.baru());
                });
        assertThat(tercapai()).containsExactly("JAWAB 0 true", "TINDAK 0 -");
    }

    /**
     * Refused late on Wednesday 11, opened again on Thursday 12 at 08.00: due Friday 13 at 08.00
     * and, 14 working days from Friday 13 on, at the end of Wednesday 2 December. The first round
     * stays.
     */
    @Test
    void putaran_kedua_punya_jam_sendiri_dan_yang_pertama_tetap() {
        var r = ajukan();
        waktu.setel(LocalDate.of(2026, 11, 11), LocalTime.of(9, 0), pemda.zona());
        ubah(
                r,
                a -> {
                    Instant kini = waktu.sekarangUrusan();
                    a.tolak(kini);
                    jam.tercapai(a, JenisJam.JAWAB, a.batasJawab(), kini, Uuid7.baru());
                    jam.tercapai(a, JenisJam.TINDAK, a.batasTindak(), kini, Uuid7.baru());
                });
        waktu.setel(LocalDate.of(2026, 11, 12), LocalTime.of(8, 0), pemda.zona());
        KonteksPemda.jalankan(
                pemda,
                () ->
                        pelapor.bukaLagi(
                                new PelaporService.Kunci(r.nomor(), r.kode()),
                                "Belum, masih padam."));
        assertThat(tercapai())
                .containsExactly("JAWAB 0 false", "TINDAK 0 true", "JAWAB 1 -", "TINDAK 1 -");
        var kini = KonteksPemda.panggil(pemda, () -> buku.tersimpan(r.aduanId()));
        assertThat(kini.batasJawab().truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(
                        LocalDate.of(2026, 11, 13).atTime(8, 0).atZone(pemda.zona()).toInstant());
        assertThat(kini.batasTindak())
                .isEqualTo(LocalDate.of(2026, 12, 3).atStartOfDay(pemda.zona()).toInstant());
        assertThat(KonteksPemda.panggil(pemda, () -> buku.menurutBuku(r.aduanId())))
                .isEqualTo(kini);
        Instant pertama =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select batas from aduan.jam where pemda_id = ?
                                                    and jenis = 'JAWAB' and putaran = 0
                                                """)
                                        .param(pemda.id())
                                        .query((rs, n) -> rs.getTimestamp(1).toInstant())
                                        .single());
        assertThat(pertama.truncatedTo(ChronoUnit.MINUTES))
                .isEqualTo(
                        LocalDate.of(2026, 11, 10).atTime(10, 0).atZone(pemda.zona()).toInstant());
    }

    /** No statement of the application can move a clock that was started, whatever it edits. */
    @Test
    void suntingan_aduan_tidak_menyentuh_jam() {
        var r = ajukan();
        var sebelum = KonteksPemda.panggil(pemda, () -> buku.menurutBuku(r.aduanId()));
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        update aduan.aduan set judul = 'Lampu mati', isi = 'Lampu mati total.',
                                            dibuat_pada = dibuat_pada + interval '3 days',
                                            batas_jawab = batas_jawab + interval '3 days'
                                        where pemda_id = ? and id = ?
                                        """)
                                .params(pemda.id(), r.aduanId())
                                .update());
        assertThat(KonteksPemda.panggil(pemda, () -> buku.menurutBuku(r.aduanId())))
                .isEqualTo(sebelum);
        assertThat(KonteksPemda.panggil(pemda, () -> buku.beda(null, 10).aduan()))
                .containsExactly(r.aduanId());
    }
}
