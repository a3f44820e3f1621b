package id.pendopo.aduan.open311;

import id.pendopo.aduan.Kanal;
import id.pendopo.aduan.Lokasi;
import id.pendopo.aduan.Pelapor;
import id.pendopo.aduan.PencatatMesin;
import id.pendopo.aduan.Pengajuan;
import id.pendopo.aduan.PengajuanService;
import id.pendopo.aduan.Resi;
import id.pendopo.aduan.open311.KlienQueries.Pengirim;
import id.pendopo.kernel.KodeWilayah;
import id.pendopo.kernel.Koordinat;
import id.pendopo.kernel.MasukanSalah;
import id.pendopo.kernel.Pelaku;
import id.pendopo.kernel.Waktu;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports and words of their reporters from other applications. */
@Service
@Transactional
class PermintaanService {

    private static final int ALAMAT_TERPANJANG = 300;
    private static final int NAMA_TERPANJANG = 120;
    private static final int MEDIA_TERPANJANG = 1_000;
    private static final int NOMOR_TERPANJANG = 200;
    private static final int JAWABAN_TERPANJANG = 2_000;

    private final KlienQueries klien;
    private final LayananQueries layanan;
    private final PermintaanQueries permintaan;
    private final PengajuanService pengajuan;
    private final PencatatMesin pencatat;
    private final SqlPemda db;
    private final Waktu waktu;

    PermintaanService(
            KlienQueries klien,
            LayananQueries layanan,
            PermintaanQueries permintaan,
            PengajuanService pengajuan,
            PencatatMesin pencatat,
            SqlPemda db,
            Waktu waktu) {
        this.klien = klien;
        this.layanan = layanan;
        this.permintaan = permintaan;
        this.pengajuan = pengajuan;
        this.pencatat = pencatat;
        this.db = db;
        this.waktu = waktu;
    }

    /**
     * @param p parameters; of one given twice all values
     * @throws GalatOpen311 400, 403, 404 or 429, saying why
     */
    Resi terima(Map<String, List<String>> p) {
        Pengirim dari = pengirim(p);
        if (dari.penuh()) {
            throw GalatOpen311.terlaluSering();
        }
        String kode = satu(p, "service_code", NAMA_TERPANJANG);
        if (kode == null) {
            throw GalatOpen311.salah("service_code is required");
        }
        var l =
                layanan.dengan(kode, false)
                        .orElseThrow(
                                () -> GalatOpen311.tiada("service_code is not known: " + kode));
        String isi = satu(p, "description", Integer.MAX_VALUE);
        if (isi == null) {
            throw GalatOpen311.salah("description is required");
        }
        var resi =
                pengajuan.ajukan(
                        new Pengajuan(
                                Kanal.OPEN311,
                                "",
                                isi,
                                l.id(),
                                l.id() == null ? Map.of() : jawaban(p, l.id()),
                                lokasi(p),
                                null,
                                pelapor(p),
                                false,
                                false,
                                List.of(),
                                null),
                        pelaku(dari));
        db.sql(
                        """
                        insert into aduan.asal (pemda_id, aduan_id, sumber, klien_id, media_url, pada)
                        values (:pemda, :aduan, 'open311', :klien, :media, :pada)
                        """)
                .param("aduan", resi.aduanId())
                .param("klien", dari.id())
                .param("media", satu(p, "media_url", MEDIA_TERPANJANG))
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return resi;
    }

    /**
     * A word of the reporter on a report that this client sent. The same update sent again is the
     * same.
     *
     * @return id of the update here
     */
    UUID kabar(Map<String, List<String>> p) {
        Pengirim dari = pengirim(p);
        String nomor = satu(p, "service_request_id", NOMOR_TERPANJANG);
        String tanda = satu(p, "update_id", NOMOR_TERPANJANG);
        String isi = satu(p, "description", Integer.MAX_VALUE);
        if (nomor == null || tanda == null || isi == null) {
            throw GalatOpen311.salah("service_request_id, update_id and description are required");
        }
        UUID aduan =
                permintaan
                        .milik(dari.id(), nomor)
                        .orElseThrow(
                                () ->
                                        GalatOpen311.tiada(
                                                "service_request_id was not sent with this api_key: "
                                                        + nomor));
        var sudah =
                db.sql(
                                """
                                select langkah_id from aduan.kabar_klien
                                where pemda_id = :pemda and klien_id = :klien and nomor = :nomor
                                """)
                        .param("klien", dari.id())
                        .param("nomor", tanda)
                        .query(UUID.class)
                        .optional();
        if (sudah.isPresent()) {
            return sudah.get();
        }
        UUID langkah = pencatat.susulan(aduan, pelaku(dari), isi);
        db.sql(
                        """
                        insert into aduan.kabar_klien (pemda_id, klien_id, nomor, aduan_id, langkah_id, pada)
                        values (:pemda, :klien, :nomor, :aduan, :langkah, :pada)
                        """)
                .param("klien", dari.id())
                .param("nomor", tanda)
                .param("aduan", aduan)
                .param("langkah", langkah)
                .param("pada", Timestamp.from(waktu.sekarang()))
                .update();
        return langkah;
    }

    private Pengirim pengirim(Map<String, List<String>> p) {
        String kunci = satu(p, "api_key", NOMOR_TERPANJANG);
        if (kunci == null) {
            throw GalatOpen311.terlarang("api_key is required");
        }
        return klien.dengan(kunci, waktu.sekarang())
                .orElseThrow(() -> GalatOpen311.terlarang("api_key is not accepted"));
    }

    private static Pelaku pelaku(Pengirim dari) {
        return Pelaku.aplikasi(dari.nama(), dari.id().toString());
    }

    private static @Nullable Pelapor pelapor(Map<String, List<String>> p) {
        String depan = satu(p, "first_name", NAMA_TERPANJANG);
        String belakang = satu(p, "last_name", NAMA_TERPANJANG);
        String nama =
                depan == null || belakang == null
                        ? depan == null ? belakang : depan
                        : depan + " " + belakang;
        var hasil =
                new Pelapor(
                        null,
                        nama,
                        satu(p, "phone", NAMA_TERPANJANG),
                        satu(p, "email", NAMA_TERPANJANG));
        return hasil.kosong() ? null : hasil;
    }

    private static Lokasi lokasi(Map<String, List<String>> p) {
        var datar = new LinkedHashMap<String, String>();
        for (String nama : List.of("lat", "long")) {
            String nilai = satu(p, nama, NAMA_TERPANJANG);
            if (nilai != null) {
                datar.put(nama, nilai);
            }
        }
        Double lintang = Saringan.pecahan(datar, "lat", -90, 90);
        Double bujur = Saringan.pecahan(datar, "long", -180, 180);
        if ((lintang == null) != (bujur == null)) {
            throw GalatOpen311.salah("lat and long go together");
        }
        KodeWilayah wilayah = wilayah(satu(p, "address_id", NAMA_TERPANJANG));
        String alamat = satu(p, "address_string", ALAMAT_TERPANJANG);
        if (lintang == null && wilayah == null && alamat == null) {
            throw GalatOpen311.salah(
                    "a location is required: lat and long, address_string or address_id");
        }
        return new Lokasi(lintang == null ? null : new Koordinat(lintang, bujur), wilayah, alamat);
    }

    private static @Nullable KodeWilayah wilayah(@Nullable String teks) {
        if (teks == null) {
            return null;
        }
        try {
            var kode = new KodeWilayah(teks);
            var sini = new KodeWilayah(KonteksPemda.wajib().kodeWilayah());
            if (kode.equals(sini) || kode.dibawah(sini)) {
                return kode;
            }
        } catch (MasukanSalah e) {
            // told below
        }
        throw GalatOpen311.salah(
                "address_id must be an area code of this jurisdiction, "
                        + KonteksPemda.wajib().kodeWilayah()
                        + " or below");
    }

    private Map<String, String> jawaban(Map<String, List<String>> p, UUID kategori) {
        var hasil = new LinkedHashMap<String, String>();
        for (var t : layanan.pertanyaan(kategori, false)) {
            var nilai = new ArrayList<String>();
            for (String nama :
                    List.of("attribute[" + t.kode() + "]", "attribute[" + t.kode() + "][]")) {
                p.getOrDefault(nama, List.of()).stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .forEach(nilai::add);
            }
            if (nilai.isEmpty()) {
                if (t.wajib()) {
                    throw GalatOpen311.salah("attribute[" + t.kode() + "] is required");
                }
                continue;
            }
            nilai.forEach(n -> periksa(t, n));
            hasil.put(
                    t.kode(),
                    t.jenis().equals("BEBERAPA") ? String.join(",", nilai) : nilai.getFirst());
        }
        return hasil;
    }

    private static void periksa(LayananQueries.Tanya t, String nilai) {
        boolean baik =
                nilai.length() <= JAWABAN_TERPANJANG
                        && switch (t.jenis()) {
                            case "ANGKA" -> nilai.matches("-?\\d{1,12}([.,]\\d{1,6})?");
                            case "TANGGAL" -> hari(nilai);
                            case "SATU", "BEBERAPA" ->
                                    t.pilihan().stream().anyMatch(x -> x.kode().equals(nilai));
                            default -> true;
                        };
        if (!baik) {
            throw GalatOpen311.salah(
                    "attribute[%s] has a value that its definition does not allow"
                            .formatted(t.kode()));
        }
    }

    private static boolean hari(String nilai) {
        try {
            LocalDate.parse(nilai.length() > 10 ? nilai.substring(0, 10) : nilai);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable String satu(Map<String, List<String>> p, String nama, int terpanjang) {
        var nilai = p.getOrDefault(nama, List.of());
        String rapi = nilai.isEmpty() ? "" : nilai.getFirst().replace("\0", "").strip();
        if (rapi.length() > terpanjang) {
            throw GalatOpen311.salah(nama + " is longer than " + terpanjang + " characters");
        }
        return rapi.isEmpty() ? null : rapi;
    }
}
