package id.pendopo.presensi.papan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of the supervisor: for his own units, never over a punch, never for himself. */
@UjiAplikasi
class DaftarHadirTests {

    private static final LocalDate SENIN = PapanUji.SENIN;

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID dinas;
    private UUID sekolah;
    private OrangUji kepala;
    private UUID ani;
    private UUID budi;

    @BeforeEach
    void susun() {
        pemda = BasisDataUji.pemdaBaru();
        waktu.setel(SENIN, LocalTime.of(16, 30), pemda.zona());
        dinas = OrangUji.opd(pemda, "Dinas Pendidikan");
        sekolah = PapanUji.unit(pemda, dinas, "SD Negeri 1", "SEKOLAH", null);
        kepala = OrangUji.pegawai(pemda, dinas, Peran.KEPALA_OPD);
        ani = PapanUji.orang(pemda, sekolah, "Ani Guru");
        budi = PapanUji.orang(pemda, sekolah, "Budi Guru, S.Pd.");
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private Peramban.Permintaan daftar(UUID opd, LocalDate hari) {
        return kepala.peramban(port)
                .post("/presensi/daftar")
                .kunci(Uuid7.baru())
                .isian("opd", opd)
                .isian("hari", hari);
    }

    /** Who came when, as it stands in the table. */
    private List<String> tersimpan() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select p.nama || ' ' || k.arah || ' '
                                            || to_char(k.waktu at time zone 'Asia/Jakarta', 'HH24.MI') || ' '
                                            || k.cara || ' ' || coalesce(k.oleh = ?, false)
                                        from presensi.ketukan k join organisasi.pegawai p
                                            on p.pemda_id = k.pemda_id and p.id = k.pegawai_id
                                        where k.pemda_id = ? order by 1
                                        """)
                                .params(kepala.akunId(), pemda.id())
                                .query(String.class)
                                .list());
    }

    private long banyak(String tabel) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql("select count(*) from " + tabel + " where pemda_id = ?")
                                .param(pemda.id())
                                .query(Long.class)
                                .single());
    }

    @Test
    void yang_dicentang_tercatat_atas_nama_penulisnya() {
        var kirim =
                daftar(sekolah, SENIN)
                        .isian("alasan", "tidak berponsel")
                        .isian("jamMasuk", "07.25")
                        .isian("hadir", ani)
                        .isian("hadir", budi)
                        .isian("masuk-" + budi, "0744")
                        .isian("pulang-" + budi, "16:05");
        var satu = kirim.kirim();
        assertThat(satu.status()).isEqualTo(303);
        // sent again by an impatient finger
        assertThat(kirim.kirim().lokasi()).isEqualTo(satu.lokasi());
        assertThat(tersimpan())
                .containsExactly(
                        "Ani Guru MASUK 07.25 DAFTAR true",
                        "Budi Guru, S.Pd. MASUK 07.44 DAFTAR true",
                        "Budi Guru, S.Pd. PULANG 16.05 DAFTAR true");
        assertThat(satu.ikuti().dokumen().text())
                .contains("3 ketukan tercatat", "tidak berponsel", kepala.nama());
        assertThat(banyak("presensi.daftar_hadir")).isEqualTo(1);
        List<String> alasan =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select alasan from audit.jejak where pemda_id = ?
                                                    and tindakan = 'presensi.daftar-ditulis'
                                                """)
                                        .param(pemda.id())
                                        .query(String.class)
                                        .list());
        assertThat(alasan).containsExactly("tidak berponsel");
    }

    @Test
    void seunit_sekaligus_tanpa_menimpa_yang_sudah_ada() {
        PapanUji.ketuk(pemda, ani, sekolah, SENIN, "MASUK", "07:01", null);
        var jawab =
                daftar(sekolah, SENIN)
                        .isian("alasan", "listrik padam")
                        .isian("jamMasuk", "07.30")
                        .isian("semua", "ya")
                        .isian("hadir", ani)
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(tersimpan())
                .containsExactly(
                        "Ani Guru MASUK 07.01 DARING false",
                        "Budi Guru, S.Pd. MASUK 07.30 DAFTAR true");
        assertThat(jawab.ikuti().dokumen().text())
                .contains("1 ketukan tercatat; 1 sudah ada dan tidak diubah");
    }

    @Test
    void ditempel_dari_lembar_lain() {
        var jawab =
                daftar(sekolah, SENIN)
                        .isian("alasan", "kelas jauh")
                        .isian("tempel", "ani guru\t07.20\t15.45\nBudi Guru, S.Pd., 07:31\n\n")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(303);
        assertThat(tersimpan())
                .containsExactly(
                        "Ani Guru MASUK 07.20 DAFTAR true",
                        "Ani Guru PULANG 15.45 DAFTAR true",
                        "Budi Guru, S.Pd. MASUK 07.31 DAFTAR true");
    }

    @Test
    void baris_yang_salah_disebut_dan_tidak_ada_yang_setengah_jadi() {
        var jawab =
                daftar(sekolah, SENIN)
                        .isian("alasan", "kelas jauh")
                        .isian("hadir", ani)
                        .isian("masuk-" + ani, "07.99")
                        .isian("tempel", "Budi Guru, S.Pd.\t07.31\nCici\t07.20\nAni Guru\tpagi")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(422);
        var d = jawab.dokumen();
        assertThat(d.select(".govuk-error-summary li").eachText())
                .anyMatch(t -> t.contains("07.99"))
                .anyMatch(t -> t.startsWith("Baris 2:") && t.contains("Cici"))
                .anyMatch(t -> t.startsWith("Baris 3:") && t.contains("pagi"));
        assertThat(d.select("#tempel").val()).contains("Cici\t07.20");
        assertThat(d.select("#masuk-" + ani).val()).isEqualTo("07.99");
        assertThat(d.select("#hadir-" + ani).hasAttr("checked")).isTrue();
        assertThat(tersimpan()).isEmpty();
    }

    @Test
    void tidak_untuk_diri_sendiri() {
        UUID rekan = PapanUji.orang(pemda, dinas, "Rekan Sekantor");
        var d = kepala.peramban(port).get("/presensi/daftar?opd=" + dinas).kirim().dokumen();
        assertThat(d.select("#hadir-" + rekan)).hasSize(1);
        assertThat(d.select("#hadir-" + kepala.pegawaiId())).isEmpty();
        var paksa =
                daftar(dinas, SENIN)
                        .isian("alasan", "lupa")
                        .isian("jamMasuk", "07.30")
                        .isian("hadir", kepala.pegawaiId())
                        .kirim();
        assertThat(paksa.status()).isEqualTo(422);
        assertThat(tersimpan()).isEmpty();
    }

    @Test
    void hanya_unit_dalam_lingkupnya() {
        UUID kantor = OrangUji.opd(pemda, "Dinas Jalan");
        UUID orang = PapanUji.orang(pemda, kantor, "Orang Jalan");
        assertThat(kepala.peramban(port).get("/presensi/daftar?opd=" + kantor).kirim().status())
                .isEqualTo(404);
        assertThat(daftar(kantor, SENIN).isian("hadir", orang).kirim().status()).isEqualTo(404);
        // somebody of another OPD slipped into the list of one's own is not on it
        daftar(sekolah, SENIN)
                .isian("alasan", "x")
                .isian("jamMasuk", "07.30")
                .isian("hadir", orang)
                .kirim();
        assertThat(tersimpan()).isEmpty();
        var pegawai = OrangUji.pegawai(pemda, dinas, Peran.PEGAWAI);
        assertThat(pegawai.peramban(port).get("/presensi/daftar").kirim().status()).isEqualTo(404);
    }

    @Test
    void batas_hari_jam_alasan_dan_bulan_beku() {
        assertThat(galat(daftar(sekolah, SENIN.minusDays(4)).isian("alasan", "x")))
                .contains("tidak dapat dicatat");
        assertThat(galat(daftar(sekolah, SENIN))).contains("Isi alasan");
        waktu.setel(SENIN, LocalTime.of(9, 0), pemda.zona());
        assertThat(
                        galat(
                                daftar(sekolah, SENIN)
                                        .isian("alasan", "x")
                                        .isian("pulang-" + ani, "16.00")))
                .contains("belum tiba");
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into presensi.bulan (pemda_id, bulan, dibekukan_pada,
                                            dibekukan_oleh, dibekukan_nama)
                                        values (?, '2026-11-01', now(), ?, 'Uji')
                                        """)
                                .params(pemda.id(), Uuid7.baru())
                                .update());
        assertThat(galat(daftar(sekolah, SENIN).isian("alasan", "x"))).contains("dibekukan");
        assertThat(tersimpan()).isEmpty();
    }

    private String galat(Peramban.Permintaan p) {
        var jawab = p.isian("hadir", ani).isian("jamMasuk", "07.30").kirim();
        assertThat(jawab.status()).isEqualTo(422);
        return jawab.dokumen().select(".govuk-error-summary").text();
    }
}
