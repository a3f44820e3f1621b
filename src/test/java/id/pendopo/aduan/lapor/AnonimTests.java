package id.pendopo.aduan.lapor;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.OrangUji;
import id.pendopo.UjiAplikasi;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.platform.rahasia.Sidik;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The attack that decision 21 is about: somebody sends an anonymous report while he is signed in,
 * with a photo that tells where and by what it was taken. Afterwards everything that is kept is
 * searched for him.
 */
@UjiAplikasi
@ExtendWith(OutputCaptureExtension.class)
class AnonimTests {

    private static final String PERANTI = "PonselUnikMilikSiti/7.3";

    @LocalServerPort int port;

    @Test
    void warga_yang_masuk_tidak_meninggalkan_jejak_apa_pun(CapturedOutput keluaran) {
        var uji = LaporUji.susun();
        var siti = OrangUji.wargaBerakun(uji.pemda(), "Siti Khairunnisa");
        serang(uji, siti, keluaran);
    }

    @Test
    void pegawai_yang_masuk_tidak_meninggalkan_jejak_apa_pun(CapturedOutput keluaran) {
        var uji = LaporUji.susun();
        // of another agency: who handles it is told of it, whoever sent it
        var budi =
                OrangUji.pegawai(
                        uji.pemda(), OrangUji.opd(uji.pemda(), "Dinas Lain"), Peran.OPERATOR);
        serang(uji, budi, keluaran);
    }

    private void serang(LaporUji uji, OrangUji orang, CapturedOutput keluaran) {
        Map<String, String> sebelum = semuaTabel(uji);
        int awal = keluaran.getAll().length();
        UUID kunci = Uuid7.baru();
        var periksa =
                kirim(uji, orang, "/aduan/lapor/periksa", kunci)
                        .berkas("foto", "IMG_Siti_HP.jpg", LaporUji.fotoBergps())
                        .kirim();
        assertThat(periksa.status()).isEqualTo(200);
        assertThat(periksa.semuaKepala("Set-Cookie")).isEmpty();
        assertThat(periksa.teks()).doesNotContain(orang.nama());
        var jawab =
                kirim(uji, orang, "/aduan/lapor/resi", kunci)
                        .isian("draf", periksa.dokumen().select("input[name=draf]").attr("value"))
                        .berkas("foto", "IMG_Siti_HP.jpg", LaporUji.fotoBergps())
                        .kirim();
        assertThat(jawab.status()).isEqualTo(200);
        assertThat(jawab.semuaKepala("Set-Cookie")).isEmpty();
        assertThat(jawab.teks()).doesNotContain(orang.nama());
        String kode = jawab.dokumen().select("#kode-lacak").text();
        assertThat(kode).isNotEmpty();

        Map<String, String> sesudah = semuaTabel(uji);
        var rahasia =
                List.of(
                        orang.akunId().toString(),
                        orang.akunId().toString().replace("-", ""),
                        orang.nama(),
                        orang.rahasia(),
                        HexFormat.of().formatHex(Sidik.dari(orang.rahasia())),
                        "127.0.0.1",
                        PERANTI,
                        LaporUji.TANDA_EXIF,
                        HexFormat.of()
                                .formatHex(LaporUji.TANDA_EXIF.getBytes(StandardCharsets.UTF_8)),
                        "IMG_Siti",
                        // what only the receipt knows
                        kode,
                        kunci.toString());
        sesudah.forEach(
                (tabel, isi) -> {
                    if (isi.equals(sebelum.get(tabel))) {
                        return;
                    }
                    assertThat(tabel).as("changed by the report").doesNotStartWith("akun.");
                    String kecil = isi.toLowerCase(Locale.ROOT);
                    for (String r : rahasia) {
                        assertThat(kecil).as(tabel).doesNotContain(r.toLowerCase(Locale.ROOT));
                    }
                });
        assertThat(sesudah.get("aduan.aduan")).contains("lubang besar sekali");
        assertThat(sesudah.get("aduan.pelapor")).isEmpty();
        assertThat(sesudah.get("platform.idempotensi"))
                .isEqualTo(sebelum.get("platform.idempotensi"));
        assertThat(keluaran.getAll().substring(awal))
                .doesNotContain(
                        orang.akunId().toString(), orang.nama(), "127.0.0.1", kode, "lapor/resi");
        assertThat(berkas(uji))
                .isNotEmpty()
                .allSatisfy(
                        isi ->
                                assertThat(new String(isi, StandardCharsets.ISO_8859_1))
                                        .doesNotContain(LaporUji.TANDA_EXIF, "Exif"));
    }

    private id.pendopo.Peramban.Permintaan kirim(
            LaporUji uji, OrangUji orang, String ke, UUID kunci) {
        return orang.peramban(port)
                .post(ke)
                .kepala("User-Agent", PERANTI)
                .kepala("Referer", "http://" + BasisDataUji.host(uji.pemda()) + "/warga")
                .kunci(kunci)
                .isian("isi", "Di sini ada lubang besar sekali di tengah jalan.")
                .isian("kategori", "jalan-rusak")
                .isian("lintang", LaporUji.LINTANG)
                .isian("bujur", LaporUji.BUJUR)
                .isian("patokan", "depan pasar")
                .isian("anonim", "ya")
                .isian("nama", orang.nama());
    }

    /** All rows of all tables as text: of this pemda, and of those that belong to none. */
    private static Map<String, String> semuaTabel(LaporUji uji) {
        return BasisDataUji.sebagaiPemilik(
                j -> {
                    j.sql("set app.pemda_id = '" + uji.pemda().id() + "'").update();
                    var hasil = new TreeMap<String, String>();
                    var tabel =
                            j.sql(
                                            """
                                            select n.nspname || '.' || c.relname
                                            from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                            where c.relkind in ('r', 'p')
                                                and n.nspname not in ('pg_catalog', 'information_schema', 'referensi')
                                            order by 1
                                            """)
                                    .query(String.class)
                                    .list();
                    assertThat(tabel).contains("aduan.kiriman", "audit.jejak", "akun.warga_sesi");
                    for (String t : tabel) {
                        hasil.put(
                                t,
                                j.sql(
                                                "select coalesce(string_agg(t::text, chr(10) order by t::text), '') from "
                                                        + t
                                                        + " t")
                                        .query(String.class)
                                        .single());
                    }
                    return hasil;
                });
    }

    private static List<byte[]> berkas(LaporUji uji) {
        String milik = uji.pemda().id().toString();
        try (var semua = Files.walk(BasisDataUji.folder())) {
            return semua.filter(Files::isRegularFile)
                    .filter(p -> p.toString().contains(milik))
                    .map(AnonimTests::baca)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] baca(Path p) {
        try {
            return Files.readAllBytes(p);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
