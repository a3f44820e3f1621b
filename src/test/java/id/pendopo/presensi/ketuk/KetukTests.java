package id.pendopo.presensi.ketuk;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.Peramban;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.WaktuGeser;
import id.pendopo.platform.pemda.Pemda;
import id.pendopo.presensi.Arah;
import id.pendopo.presensi.ketuk.PonselUji.Letak;
import id.pendopo.presensi.ketuk.PonselUji.Simpanan;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Punches of phones over HTTP: tickets, signatures, repetitions, midnight. */
@UjiAplikasi
class KetukTests {

    private static final Letak KANTOR = new Letak(-3.4321, 104.2345, 12);
    private static final LocalDate SENIN = LocalDate.of(2026, 11, 9);

    @LocalServerPort int port;
    @Autowired WaktuGeser waktu;

    private Pemda pemda;
    private UUID opd;
    private OrangUji orang;

    @BeforeEach
    void susun() {
        siapkan(BasisDataUji.pemdaBaru());
    }

    private void siapkan(Pemda di) {
        pemda = di;
        waktu.setel(SENIN, LocalTime.of(7, 20), pemda.zona());
        opd = OrangUji.opd(pemda, "Dinas Uji");
        orang = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        UUID tempat = Uuid7.baru();
        BasisDataUji.jalankanDalam(
                pemda,
                j -> {
                    j.sql(
                                    """
                                    insert into presensi.tempat (pemda_id, id, nama, lintang, bujur,
                                        radius_m, berlaku_sejak)
                                    values (?, ?, 'Kantor', ?, ?, 100, '2026-01-01')
                                    """)
                            .params(pemda.id(), tempat, KANTOR.lintang(), KANTOR.bujur())
                            .update();
                    j.sql(
                                    """
                                    insert into presensi.tempat_untuk (pemda_id, id, tempat_id, opd_id,
                                        berlaku_sejak) values (?, ?, ?, ?, '2026-01-01')
                                    """)
                            .params(pemda.id(), Uuid7.baru(), tempat, opd)
                            .update();
                });
    }

    @AfterEach
    void jamBenar() {
        waktu.geser(Duration.ZERO);
    }

    private PonselUji ponsel() {
        var p = new PonselUji(port, orang);
        p.ambilTiket(0);
        return p;
    }

    private JsonNode diterima(Simpanan s) {
        return PonselUji.diterima(port, orang, s);
    }

    private int status(Simpanan s) {
        return PonselUji.kirim(port, orang, s).status();
    }

    private List<String> tersimpan() {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        select hari || ' ' || arah || ' ' || keyakinan from presensi.ketukan
                                        where pemda_id = ? and pegawai_id = ? order by hari, arah
                                        """)
                                .params(pemda.id(), orang.pegawaiId())
                                .query(String.class)
                                .list());
    }

    @Test
    void dengan_sinyal_waktu_server_yang_berlaku() {
        var jawab = diterima(ponsel().daring(Arah.MASUK, KANTOR));
        assertThat(jawab.get("keadaan").asString()).isEqualTo("TERKIRIM");
        assertThat(jawab.get("tempat").asString()).isEqualTo("Kantor");
        assertThat(jawab.get("keyakinan").asString()).isEqualTo("PENUH");
        assertThat(tersimpan()).containsExactly("2026-11-09 MASUK PENUH");
    }

    @Test
    void tiket_memberi_tahu_tempat_jam_kerja_dan_yang_sudah_tercatat() {
        var p = ponsel();
        diterima(p.daring(Arah.MASUK, KANTOR));
        var t = p.ambilTiket(0);
        assertThat(t.at("/tempat/0/nama").asString()).isEqualTo("Kantor");
        assertThat(t.get("hari")).hasSize(5);
        assertThat(t.at("/hari/1/hari").asString()).isEqualTo("2026-11-09");
        assertThat(t.at("/hari/1/kerja").asBoolean()).isTrue();
        assertThat(t.at("/ketukan/0/arah").asString()).isEqualTo("MASUK");
        assertThat(t.get("perangkat").asString()).isEqualTo(p.id().toString());
    }

    @Test
    void ulangan_menjawab_sama_dan_tidak_menambah() {
        var s = ponsel().daring(Arah.MASUK, KANTOR);
        var pertama = diterima(s);
        waktu.setel(SENIN, LocalTime.of(9, 0), pemda.zona());
        var kedua = diterima(s);
        assertThat(kedua.get("ulang").asBoolean()).isTrue();
        assertThat(kedua.get("waktu")).isEqualTo(pertama.get("waktu"));
        assertThat(tersimpan()).hasSize(1);
    }

    @Test
    void tekanan_kedua_tanpa_letak_disimpan_sebagai_bukti() {
        var p = ponsel();
        diterima(p.daring(Arah.MASUK, KANTOR));
        assertThat(diterima(p.daring(Arah.MASUK, null)).get("ulang").asBoolean()).isTrue();
        assertThat(
                        BasisDataUji.<Integer>dalam(
                                pemda,
                                j ->
                                        j.sql(
                                                        "select count(*) from presensi.ketukan_lain where pemda_id = ? and lintang is null")
                                                .param(pemda.id())
                                                .query(Integer.class)
                                                .single()))
                .isEqualTo(1);
    }

    @Test
    void sesi_yang_berakhir_meminta_masuk_lagi_dan_tanda_ponsel_menggantikannya() {
        var p = ponsel();
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        "update akun.sesi set dicabut_pada = now() where pemda_id = ? and akun_id = ?")
                                .params(pemda.id(), orang.akunId())
                                .update());
        assertThat(status(p.daring(Arah.MASUK, KANTOR))).isEqualTo(401);
        waktu.setel(SENIN, LocalTime.of(7, 50), pemda.zona());
        var luring = p.luring(Arah.MASUK, KANTOR, Duration.ofMinutes(5), Duration.ofMinutes(5));
        assertThat(diterima(luring).get("keyakinan").asString()).isEqualTo("CUKUP");
        assertThat(tersimpan()).containsExactly("2026-11-09 MASUK CUKUP");
    }

    @Test
    void tanda_yang_tidak_cocok_ditolak_dan_tanpa_tanda_ditinjau() {
        var p = ponsel();
        waktu.setel(SENIN, LocalTime.of(8, 0), pemda.zona());
        var s = p.luring(Arah.MASUK, KANTOR, Duration.ofMinutes(5), null);
        // moved after it was signed
        var geser = s.dengan("lintang", "-3.5");
        assertThat(PonselUji.kirim(port, orang, geser).teks()).contains("presensi.tanda.salah");
        var jawab = diterima(s.dengan("tanda", null));
        assertThat(jawab.get("keadaan").asString()).isEqualTo("DITINJAU");
        assertThat(jawab.get("alasan").toString()).contains("tanpa-tanda");
    }

    @Test
    void tiket_dari_sebelum_ponsel_didaftar_tetap_berlaku() {
        var p = ponsel();
        var lama =
                JsonMapper.shared()
                        .readTree(p.peramban().get("/presensi/tiket").terimaJson().kirim().teks())
                        .get("tiket")
                        .asString();
        var s = p.tandatangani(p.daring(Arah.MASUK, KANTOR).dengan("tiket", lama));
        assertThat(diterima(s).get("keadaan").asString()).isEqualTo("TERKIRIM");
    }

    @Test
    void tiket_palsu_milik_pemda_lain_atau_usang_ditolak() {
        var p = ponsel();
        var s = p.daring(Arah.MASUK, KANTOR);
        String rusak = (p.tiket().startsWith("A") ? "B" : "A") + p.tiket().substring(1);
        assertThat(status(s.dengan("tiket", rusak))).isEqualTo(422);
        assertThat(status(s.dengan("tiket", "bukan tiket"))).isEqualTo(422);
        assertThat(status(s.dengan("tiket", null))).isEqualTo(422);
        var lain = new OrangUji(BasisDataUji.B, orang.akunId(), orang.pegawaiId(), "", "");
        assertThat(PonselUji.kirim(port, lain, s).status()).isEqualTo(422);
        waktu.setel(SENIN.plusDays(8), LocalTime.of(7, 20), pemda.zona());
        assertThat(PonselUji.kirim(port, orang, s).teks()).contains("presensi.tiket.usang");
        assertThat(tersimpan()).isEmpty();
    }

    @Test
    void isi_yang_tidak_terbaca_mengatakan_apa_yang_salah() {
        var s = ponsel().daring(Arah.MASUK, KANTOR);
        assertThat(status(s.dengan("arah", "SAMPING"))).isEqualTo(400);
        assertThat(status(s.dengan("kunci", "x"))).isEqualTo(400);
        assertThat(status(s.dengan("lintang", "NaN"))).isEqualTo(400);
        assertThat(status(s.dengan("lintang", "-91"))).isEqualTo(400);
        assertThat(status(s.dengan("lain", "1"))).isEqualTo(400);
        assertThat(status(s.dengan("tiket", "x".repeat(9000)))).isEqualTo(413);
        var jawab = PonselUji.kirim(port, orang, s.dengan("jam", "pagi"));
        assertThat(jawab.status()).isEqualTo(400);
        assertThat(jawab.teks()).contains("pagi");
        var tanpa = new Peramban(port, pemda);
        assertThat(tanpa.get("/presensi/ketuk").kirim().status()).isEqualTo(405);
        assertThat(tersimpan()).isEmpty();
    }

    @Test
    void ponsel_kedua_menunggu_persetujuan_dan_presensinya_ditinjau() {
        assertThat(ponsel().keadaan()).isEqualTo("AKTIF");
        var kedua = ponsel();
        assertThat(kedua.keadaan()).isEqualTo("MENUNGGU");
        var jawab = diterima(kedua.daring(Arah.MASUK, KANTOR));
        assertThat(jawab.get("alasan").toString()).contains("perangkat-baru");
    }

    @Test
    void kunci_ponsel_orang_lain_tidak_dapat_didaftar() {
        var p = ponsel();
        var lain = OrangUji.pegawai(pemda, opd, Peran.PEGAWAI);
        var jawab =
                lain.peramban(port)
                        .post("/presensi/perangkat")
                        .json("{\"kunci\":\"" + p.spki() + "\",\"nama\":\"x\"}")
                        .kirim();
        assertThat(jawab.status()).isEqualTo(409);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"})
    void dua_ponsel_berebut_di_sekitar_tengah_malam(String zona) {
        siapkan(BasisDataUji.pemdaBaru(ZoneId.of(zona)));
        waktu.setel(SENIN, LocalTime.of(7, 0), pemda.zona());
        var a = ponsel();
        var b = ponsel();
        // ten to midnight, without signal; sent at ten past, together with presses made then
        waktu.setel(SENIN.plusDays(1), LocalTime.of(0, 10), pemda.zona());
        var semua = new ArrayList<Simpanan>();
        for (int i = 0; i < 5; i++) {
            var ponsel = i % 2 == 0 ? a : b;
            semua.add(ponsel.luring(Arah.MASUK, KANTOR, Duration.ofMinutes(10), null));
            semua.add(
                    ponsel.luring(Arah.PULANG, KANTOR, Duration.ofMinutes(16 * 60 + 50 + i), null));
            semua.add(ponsel.daring(Arah.PULANG, KANTOR));
            semua.add(ponsel.daring(Arah.MASUK, KANTOR));
        }
        var jawaban = serentak(semua);
        // Monday in and out; who presses "in" past midnight is early on Tuesday
        assertThat(tersimpan().stream().map(s -> s.substring(0, 16).strip()))
                .containsExactly("2026-11-09 MASUK", "2026-11-09 PULAN", "2026-11-10 MASUK");
        var sama = new TreeSet<String>();
        jawaban.forEach(j -> sama.add(j.get("hari") + " " + j.get("arah") + " " + j.get("waktu")));
        assertThat(sama).hasSize(3);
        assertThat(jawaban.stream().filter(j -> !j.get("ulang").asBoolean())).hasSize(3);
        // everything again: the same answers
        var lagi = new TreeSet<String>();
        serentak(semua)
                .forEach(j -> lagi.add(j.get("hari") + " " + j.get("arah") + " " + j.get("waktu")));
        assertThat(lagi).isEqualTo(sama);
    }

    @Test
    void lima_puluh_simpanan_sepuluh_kali_satu_akibat() {
        var p = ponsel();
        var semua = new ArrayList<Simpanan>();
        waktu.setel(SENIN.plusDays(3), LocalTime.of(6, 0), pemda.zona());
        // presses of four days with clocks up to two days wrong
        for (int i = 0; i < 50; i++) {
            long jam = i < 40 ? i * 100L : (i - 45) * 12 * 60L * (i % 2 == 0 ? 1 : -1);
            Duration dinding = Duration.ofMinutes(jam);
            Duration monoton = i % 3 == 0 ? Duration.ofMinutes(Math.min(i * 60L, 2000)) : null;
            semua.add(p.luring(i % 2 == 0 ? Arah.MASUK : Arah.PULANG, KANTOR, dinding, monoton));
        }
        var berulang = new ArrayList<Simpanan>();
        for (int i = 0; i < 10; i++) {
            berulang.addAll(semua);
        }
        var jawaban = serentak(berulang);
        assertThat(jawaban).hasSize(500);
        var sekali = tersimpan();
        assertThat(Set.copyOf(sekali)).hasSameSizeAs(sekali);
        assertThat(sekali).hasSizeLessThanOrEqualTo(10).hasSizeGreaterThanOrEqualTo(7);
        // nothing is lost: each key stands as the one that counts, or as evidence beside it
        int jumlah =
                BasisDataUji.dalam(
                        pemda,
                        j ->
                                j.sql(
                                                """
                                                select (select count(*) from presensi.ketukan where pemda_id = ?)
                                                    + (select count(*) from presensi.ketukan_lain where pemda_id = ?)
                                                """)
                                        .params(pemda.id(), pemda.id())
                                        .query(Integer.class)
                                        .single());
        assertThat(jumlah).isEqualTo(50);
        // no answer for one key differs from another for it
        for (int i = 0; i < 50; i++) {
            var beda = new TreeSet<String>();
            for (int k = 0; k < 10; k++) {
                var j = jawaban.get(k * 50 + i);
                beda.add(j.get("hari") + " " + j.get("waktu") + " " + j.get("keyakinan"));
            }
            assertThat(beda).as("simpanan %s", i).hasSize(1);
        }
    }

    private List<JsonNode> serentak(List<Simpanan> semua) {
        try (var benang = Executors.newFixedThreadPool(20)) {
            var kerja = semua.stream().map(s -> (Callable<JsonNode>) () -> diterima(s)).toList();
            var hasil = new ArrayList<JsonNode>();
            for (var f : benang.invokeAll(kerja)) {
                hasil.add(f.get());
            }
            return hasil;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
