package id.pendopo.aduan.umum.web;

import id.pendopo.aduan.umum.DaftarUmumQueries;
import id.pendopo.aduan.umum.DaftarUmumQueries.Butir;
import id.pendopo.aduan.umum.DaftarUmumQueries.Sesudah;
import id.pendopo.aduan.umum.Penyamar;
import id.pendopo.aduan.umum.Saringan;
import id.pendopo.aduan.umum.TitikUmum;
import id.pendopo.platform.lembar.PenulisCsv;
import id.pendopo.platform.web.Bingkai;
import id.pendopo.platform.web.Unduhan;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The list as a file: what the page shows, masked like it. Read in pieces, so that neither memory
 * nor a connection is held for its length; a few at a time, for everybody may ask.
 */
@Component
class UnduhanDaftar {

    static final int TERBANYAK = 100_000;
    private static final int SEKALI = 1000;
    private static final int SERENTAK = 2;
    private static final String TUNGGU_DETIK = "30";

    private static final List<String> KOLOM =
            List.of(
                    "nomor",
                    "masuk",
                    "kategori",
                    "judul",
                    "isi",
                    "patokan",
                    "kode-wilayah",
                    "wilayah",
                    "lintang",
                    "bujur",
                    "opd",
                    "status",
                    "batas-jawab",
                    "dijawab",
                    "batas-tindak",
                    "selesai",
                    "dukungan",
                    "nilai");

    private final DaftarUmumQueries daftar;
    private final Semaphore giliran = new Semaphore(SERENTAK);

    UnduhanDaftar(DaftarUmumQueries daftar) {
        this.daftar = daftar;
    }

    void kirim(Saringan s, Bingkai b, HttpServletResponse jawab) throws IOException {
        if (!giliran.tryAcquire()) {
            jawab.setHeader(HttpHeaders.RETRY_AFTER, TUNGGU_DETIK);
            jawab.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            Unduhan.kirim(
                    "aduan.csv",
                    jawab,
                    ke -> {
                        try (var csv = PenulisCsv.ke(ke).denganBom()) {
                            csv.baris(kepala(b));
                            isi(s, b, csv);
                        }
                    });
        } finally {
            giliran.release();
        }
    }

    private void isi(Saringan s, Bingkai b, PenulisCsv csv) {
        Sesudah sesudah = null;
        for (int sudah = 0; sudah < TERBANYAK; sudah += SEKALI) {
            List<Butir> sebagian = daftar.untukBerkas(s, sesudah, SEKALI);
            sebagian.forEach(x -> csv.baris(nilai(x, b)));
            if (sebagian.size() < SEKALI) {
                return;
            }
            sesudah = sebagian.getLast().tempat();
        }
    }

    private static List<String> kepala(Bingkai b) {
        var kolom = KOLOM.stream().map(k -> b.s("aduan.umum.csv." + k));
        return (b.demo() ? Stream.concat(kolom, Stream.of(b.s("aduan.umum.csv.catatan"))) : kolom)
                .toList();
    }

    private static List<@Nullable Object> nilai(Butir x, Bingkai b) {
        var titik = TitikUmum.dari(x.lintang(), x.bujur());
        var hasil = new ArrayList<@Nullable Object>();
        hasil.add(x.nomor());
        hasil.add(saat(x.dibuatPada()));
        hasil.add(b.bahasa().equals("en") ? x.kategoriNamaEn() : x.kategoriNamaId());
        hasil.add(Penyamar.samarkan(x.judul()));
        hasil.add(Penyamar.samarkan(x.cuplikan()));
        hasil.add(x.patokan() == null ? null : Penyamar.samarkan(x.patokan()));
        hasil.add(x.kodeWilayah());
        hasil.add(x.namaWilayah());
        hasil.add(titik == null ? null : titik.lintang());
        hasil.add(titik == null ? null : titik.bujur());
        hasil.add(x.opdNama());
        hasil.add(b.s(x.status().kunci()));
        hasil.add(saat(x.batasJawab()));
        hasil.add(saat(x.dijawabPada()));
        hasil.add(saat(x.batasTindak()));
        hasil.add(saat(x.selesaiPada()));
        hasil.add(x.dukungan());
        hasil.add(x.nilai());
        if (b.demo()) {
            hasil.add(b.s("bingkai.demo"));
        }
        return hasil;
    }

    private static @Nullable String saat(@Nullable Instant i) {
        return i == null ? null : i.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
