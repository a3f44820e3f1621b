package id.pendopo.pemberitahuan.surel;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.pemberitahuan.surel.SurelGagal.Sebab;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Letters leave at least once, later after a failure, and never inside a transaction. */
@UjiAplikasi
class PengirimanSuratTests {

    @Autowired AntreanSurat antrean;
    @Autowired AlamatSitus situs;
    @Autowired DaftarPemda daftar;
    @Autowired PlatformTransactionManager transaksi;
    @Autowired KotakBerkas kotak;

    /** Ahead of the true time, so that the job of the application finds nothing due. */
    private Instant kini = Instant.now().plus(Duration.ofDays(30));

    private final Waktu jam = () -> kini;
    private final List<Surel> sampai = new ArrayList<>();
    private Pemda pemda;
    private OrangUji orang;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        orang = OrangUji.warga(pemda, "Budi");
    }

    @Test
    void sekali_dikirim_tidak_dikirim_lagi() {
        UUID id = antre("budi@uji.example");
        pengiriman(this::terima).kirim();
        kini = kini.plus(Duration.ofDays(2));
        pengiriman(this::terima).kirim();
        assertThat(sampai).singleElement().satisfies(s -> assertThat(s.id()).isEqualTo(id));
        assertThat(sampai.getFirst().host()).isEqualTo(BasisDataUji.host(pemda));
        assertThat(kolom("status")).isEqualTo("TERKIRIM");
    }

    @Test
    void yang_gagal_dicoba_lagi_makin_jarang_lalu_menyerah() {
        antre("budi@uji.example");
        PengirimSurel tertunda =
                s -> {
                    terima(s);
                    throw new SurelGagal(Sebab.DITUNDA, new IOException("kotak penuh"));
                };
        for (var jeda : PengirimanSurat.JEDA) {
            pengiriman(tertunda).kirim();
            int sudah = sampai.size();
            kini = kini.plus(jeda).minusSeconds(1);
            pengiriman(tertunda).kirim();
            assertThat(sampai).as("not before " + jeda).hasSize(sudah);
            kini = kini.plusSeconds(1);
        }
        assertThat(kolom("status")).isEqualTo("MENUNGGU");
        assertThat(kolom("galat")).isEqualTo("kotak penuh");
        pengiriman(tertunda).kirim();
        assertThat(kolom("status")).isEqualTo("GAGAL");
        assertThat(sampai).hasSize(PengirimanSurat.JEDA.size() + 1);
    }

    @Test
    void yang_ditolak_tidak_dicoba_lagi_dan_tidak_menahan_yang_lain() {
        antre("tiada@uji.example");
        antre("budi@uji.example");
        pengiriman(
                        s -> {
                            terima(s);
                            if (s.alamat().startsWith("tiada")) {
                                throw new SurelGagal(Sebab.DITOLAK, new IOException("550"));
                            }
                        })
                .kirim();
        assertThat(sampai).extracting(Surel::alamat).hasSize(2);
        assertThat(kolom("string_agg(status, ' ' order by alamat)")).isEqualTo("TERKIRIM GAGAL");
    }

    @Test
    void server_yang_diam_menghentikan_putaran() {
        antre("a@uji.example");
        antre("b@uji.example");
        pengiriman(
                        s -> {
                            terima(s);
                            throw new SurelGagal(Sebab.SERVER, new IOException("tidak menjawab"));
                        })
                .kirim();
        assertThat(sampai).hasSize(1);
    }

    @Test
    void pengirim_yang_mati_sebelum_mencatat_mengirim_lagi_dengan_nomor_yang_sama() {
        antre("budi@uji.example");
        try {
            pengiriman(
                            s -> {
                                terima(s);
                                throw new InternalError("mati di sini");
                            })
                    .kirim();
        } catch (InternalError e) {
            assertThat(e).hasMessage("mati di sini");
        }
        pengiriman(this::terima).kirim();
        assertThat(sampai).as("rented to the dead one").hasSize(1);
        kini = kini.plus(PengirimanSurat.SEWA);
        pengiriman(this::terima).kirim();
        assertThat(sampai)
                .hasSize(2)
                .extracting(Surel::pesanId)
                .containsOnly(sampai.getFirst().pesanId());
        assertThat(kolom("status")).isEqualTo("TERKIRIM");
    }

    @Test
    void kotak_berkas_menyimpan_yang_terbaru_dan_dua_kali_adalah_satu() {
        antre("budi@uji.example");
        pengiriman(
                        s -> {
                            kotak.kirim(s);
                            kotak.kirim(s);
                        })
                .kirim();
        KonteksPemda.jalankan(
                pemda,
                () ->
                        assertThat(kotak.isi(10))
                                .singleElement()
                                .satisfies(
                                        s -> {
                                            assertThat(s.kepada()).contains("budi@uji.example");
                                            assertThat(s.perihal()).isEqualTo("Perihal – uji");
                                            assertThat(s.teks()).contains("Isi → surat");
                                        }));
        KonteksPemda.jalankan(BasisDataUji.B, () -> assertThat(kotak.isi(10)).isEmpty());
    }

    private void terima(Surel surel) {
        assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
        sampai.add(surel);
    }

    /** Letters that other tests left behind belong to other pemda. */
    private PengirimanSurat pengiriman(PengirimSurel pengirim) {
        String host = BasisDataUji.host(pemda);
        PengirimSurel milikku =
                s -> {
                    if (s.host().equals(host)) {
                        pengirim.kirim(s);
                    }
                };
        return new PengirimanSurat(antrean, milikku, situs, daftar, jam, transaksi);
    }

    private UUID antre(String alamat) {
        UUID id = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into pemberitahuan.surat (pemda_id, id, akun_id, kunci, alamat,
                                            nama, perihal, isi, kirim_setelah, dibuat_pada)
                                        values (?, ?, ?, ?, ?, 'Budi', 'Perihal – uji', 'Isi → surat', ?, now())
                                        """)
                                .params(
                                        pemda.id(),
                                        id,
                                        orang.akunId(),
                                        id.toString(),
                                        alamat,
                                        java.sql.Timestamp.from(kini))
                                .update());
        return id;
    }

    private String kolom(String apa) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select " + apa + " from pemberitahuan.surat")
                                .query(String.class)
                                .single());
    }
}
