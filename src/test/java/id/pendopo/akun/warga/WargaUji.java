package id.pendopo.akun.warga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pendopo.BasisDataUji;
import id.pendopo.Peramban;
import id.pendopo.pemberitahuan.surel.KotakBerkas;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** A citizen in front of a browser, with his mailbox and his phone. */
public final class WargaUji {

    private static final Pattern KODE = Pattern.compile("(?m)\\b(\\d{6})$");
    private static final Duration SABAR = Duration.ofSeconds(60);

    private final int port;
    private final Pemda pemda;
    private final KotakBerkas kotak;

    public WargaUji(int port, Pemda pemda, KotakBerkas kotak) {
        this.port = port;
        this.pemda = pemda;
        this.kotak = kotak;
    }

    public Peramban peramban() {
        return new Peramban(port, pemda);
    }

    /** Somebody with an account, signed in by his e-mail address. */
    public Peramban masuk(String surel) {
        var p = peramban();
        int sudah = surat(surel).size();
        assertThat(minta(p, surel).lokasi()).startsWith("/masuk/warga/kode");
        var jawab = ketik(p, kode(surel, sudah + 1));
        assertThat(jawab.status()).isEqualTo(303);
        if (jawab.lokasi().startsWith("/masuk/warga/baru")) {
            assertThat(daftar(p, "Siti Aminah").status()).isEqualTo(303);
        }
        return p;
    }

    public Peramban.Jawaban minta(Peramban p, String kontak) {
        return p.post("/masuk/warga").isian("kontak", kontak).kirim();
    }

    public Peramban.Jawaban ketik(Peramban p, String kode) {
        return p.post("/masuk/warga/kode").isian("kode", kode).kirim();
    }

    public Peramban.Jawaban daftar(Peramban p, String nama) {
        return p.post("/masuk/warga/baru").isian("nama", nama).isian("setuju", "ya").kirim();
    }

    /** The code in the newest letter to this address, once so many have come. */
    public String kode(String surel, int ke) {
        await().atMost(SABAR).until(() -> surat(surel).size() >= ke);
        return kodeDi(surat(surel).getFirst());
    }

    public List<String> surat(String surel) {
        return KonteksPemda.panggil(pemda, () -> kotak.isi(200)).stream()
                .filter(i -> i.kepada().contains(surel))
                .map(KotakBerkas.Isi::teks)
                .toList();
    }

    /** The newest message to a phone, once so many have come. */
    public String pesan(String nomor, int ke) {
        await().atMost(SABAR).until(() -> pesanPonsel(nomor).size() >= ke);
        return pesanPonsel(nomor).getFirst();
    }

    private List<String> pesanPonsel(String nomor) {
        Path folder = BasisDataUji.folder().resolve("ponsel").resolve(pemda.kodeWilayah());
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var berkas = Files.list(folder)) {
            return berkas.filter(b -> b.toString().endsWith(".txt"))
                    .sorted(Comparator.reverseOrder())
                    .map(WargaUji::baca)
                    .filter(t -> t.contains("Kepada: " + nomor + "\n"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String baca(Path berkas) {
        try {
            return Files.readString(berkas);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String kodeDi(String teks) {
        var m = KODE.matcher(teks.replace("\r", ""));
        assertThat(m.find()).as(teks).isTrue();
        return m.group(1);
    }

    /** A code that is certainly another one. */
    public static String lain(String kode) {
        return "%06d".formatted((Integer.parseInt(kode) + 1) % 1_000_000);
    }

    public int baris(String sql, Object... isi) {
        return BasisDataUji.dalam(
                pemda, j -> j.sql(sql).params(List.of(isi)).query(Integer.class).single());
    }
}
