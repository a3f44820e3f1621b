package id.pendopo.aduan.aturan;

import id.pendopo.aduan.IzinAduan;
import id.pendopo.aduan.JenisAduan;
import id.pendopo.aduan.KategoriQueries;
import id.pendopo.aduan.KategoriQueries.Kategori;
import id.pendopo.audit.Jejak;
import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.PemdaId;
import id.pendopo.kernel.Uuid7;
import id.pendopo.kernel.Waktu;
import id.pendopo.kernel.port.Konteks;
import id.pendopo.kernel.port.PaketKonfigurasi;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.langsung.Pengumuman;
import id.pendopo.platform.pemda.DaftarPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import id.pendopo.platform.pemda.Pemda;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Categories and rules of routing that another pemda may adopt. Its own kecamatan and agencies are
 * others: rules travel for the whole pemda only, to the agency of the same name in addresses.
 */
@Component
class PaketAduan implements PaketKonfigurasi {

    private static final int VERSI = 1;

    private final AturanQueries aturan;
    private final AturanRuteService rute;
    private final OrganisasiQueries organisasi;
    private final SqlPemda db;
    private final Jejak jejak;
    private final DaftarPemda pemda;
    private final Waktu waktu;
    private final Pengumuman pengumuman;

    PaketAduan(
            AturanQueries aturan,
            AturanRuteService rute,
            OrganisasiQueries organisasi,
            SqlPemda db,
            Jejak jejak,
            DaftarPemda pemda,
            Waktu waktu,
            Pengumuman pengumuman) {
        this.aturan = aturan;
        this.rute = rute;
        this.organisasi = organisasi;
        this.db = db;
        this.jejak = jejak;
        this.pemda = pemda;
        this.waktu = waktu;
        this.pengumuman = pengumuman;
    }

    @Override
    public String nama() {
        return "aduan.aturan";
    }

    @Override
    public int versi() {
        return VERSI;
    }

    @Override
    public Map<String, Object> ambil(PemdaId id) {
        return KonteksPemda.panggil(milik(id), this::ambil);
    }

    private Map<String, Object> ambil() {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        var semua = aturan.kategori();
        Map<UUID, String> kode =
                semua.stream().collect(Collectors.toMap(Kategori::id, Kategori::kode));
        Map<UUID, String> slug =
                organisasi.opd(hari).stream()
                        .collect(Collectors.toMap(PerangkatDaerah::id, PerangkatDaerah::slug));
        var kategori = new ArrayList<Map<String, Object>>();
        for (Kategori k : semua) {
            var satu = new LinkedHashMap<String, Object>();
            satu.put("kode", k.kode());
            satu.put("induk", k.indukId() == null ? "" : kode.get(k.indukId()));
            satu.put("nama", k.namaId());
            satu.put("nama_en", k.namaEn());
            satu.put("kata", k.kataKunci());
            satu.put("ikon", k.ikon());
            satu.put("jenis", k.jenis().name());
            satu.put("darurat", k.darurat());
            satu.put("hari", k.hariTindak() == null ? 0 : k.hariTindak());
            satu.put("topik", k.topikLapor() == null ? "" : k.topikLapor());
            satu.put("urutan", k.urutan());
            satu.put("aktif", k.aktif());
            kategori.add(satu);
        }
        var isiRute = new ArrayList<Map<String, Object>>();
        for (SelRute s : aturan.rute(hari)) {
            if (s.kecamatan() == null && slug.containsKey(s.opd())) {
                isiRute.add(
                        Map.of(
                                "kategori",
                                s.kategori() == null ? "" : kode.getOrDefault(s.kategori(), ""),
                                "opd",
                                slug.get(s.opd())));
            }
        }
        return Map.of("kategori", kategori, "rute", isiRute);
    }

    @Override
    public List<String> periksa(Konteks konteks, Map<String, Object> isi) {
        var hasil = new ArrayList<String>();
        if (!konteks.boleh(IzinAduan.ATUR)) {
            hasil.add("aduan.aturan.paket.tanpa-izin");
        }
        try {
            for (var k : daftar(isi, "kategori")) {
                JenisAduan.valueOf(teks(k, "jenis"));
                if (!teks(k, "kode").matches("[a-z0-9]+(-[a-z0-9]+)*")
                        || teks(k, "nama").isBlank()) {
                    hasil.add("aduan.aturan.paket.salah");
                }
            }
            daftar(isi, "rute").forEach(r -> teks(r, "opd"));
        } catch (IllegalArgumentException | ClassCastException e) {
            hasil.add("aduan.aturan.paket.salah");
        }
        return hasil.stream().distinct().toList();
    }

    @Override
    @Transactional
    public void pasang(Konteks konteks, Map<String, Object> isi) {
        if (!periksa(konteks, isi).isEmpty()) {
            throw new AturanDilanggar("aduan.aturan.paket.salah");
        }
        var kategori = daftar(isi, "kategori");
        // those at the top first: the others point at them
        kategori.stream().filter(k -> teks(k, "induk").isEmpty()).forEach(this::simpan);
        kategori.stream().filter(k -> !teks(k, "induk").isEmpty()).forEach(this::simpan);
        pasangRute(konteks, isi);
        jejak.catat(
                konteks.pelaku(),
                "aduan.paket-dipasang",
                new Jejak.Objek("aduan.kategori", "paket", "Paket aturan aduan"),
                null,
                Map.of("kategori", kategori.size(), "rute", daftar(isi, "rute").size()),
                null);
        pengumuman.setelahCommit(KategoriQueries.TOPIK);
    }

    private void simpan(Map<String, Object> k) {
        db.sql(
                        """
                        insert into aduan.kategori (pemda_id, id, kode, induk_id, nama_id, nama_en, kata_kunci,
                            ikon, jenis, darurat, hari_tindak, topik_lapor, urutan, aktif)
                        values (:pemda, :id, :kode, (select i.id from aduan.kategori i
                                where i.pemda_id = :pemda and i.kode = :induk), :nama, :nama_en, :kata, :ikon,
                            :jenis, :darurat, nullif(:hari, 0), nullif(:topik, ''), :urutan, :aktif)
                        on conflict (pemda_id, kode) do update set nama_id = excluded.nama_id,
                            nama_en = excluded.nama_en, kata_kunci = excluded.kata_kunci,
                            ikon = excluded.ikon, jenis = excluded.jenis, darurat = excluded.darurat,
                            hari_tindak = excluded.hari_tindak, topik_lapor = excluded.topik_lapor,
                            urutan = excluded.urutan, aktif = excluded.aktif,
                            versi = aduan.kategori.versi + 1
                        """)
                .param("id", Uuid7.baru())
                .param("kode", teks(k, "kode"))
                .param("induk", teks(k, "induk"))
                .param("nama", teks(k, "nama"))
                .param("nama_en", teks(k, "nama_en"))
                .param("kata", teks(k, "kata"))
                .param("ikon", teks(k, "ikon"))
                .param("jenis", teks(k, "jenis"))
                .param("darurat", Boolean.TRUE.equals(k.get("darurat")))
                .param("hari", angka(k, "hari"))
                .param("topik", teks(k, "topik"))
                .param("urutan", angka(k, "urutan"))
                .param("aktif", !Boolean.FALSE.equals(k.get("aktif")))
                .update();
    }

    private void pasangRute(Konteks konteks, Map<String, Object> isi) {
        LocalDate hari = waktu.hariIni(KonteksPemda.wajib().zona());
        Map<String, UUID> kategori = new HashMap<>();
        aturan.kategori().forEach(k -> kategori.put(k.kode(), k.id()));
        Map<String, UUID> opd = new HashMap<>();
        organisasi.opd(hari).forEach(o -> opd.put(o.slug(), o.id()));
        var kini = TabelRute.dari(aturan.rute(hari));
        var sel =
                daftar(isi, "rute").stream()
                        .filter(r -> opd.containsKey(teks(r, "opd")))
                        .map(
                                r ->
                                        new SelRute(
                                                kategori.get(teks(r, "kategori")),
                                                null,
                                                opd.get(teks(r, "opd")),
                                                List.of()))
                        .filter(s -> !kini.sel(s.kunci()).equals(Optional.of(s)))
                        .toList();
        if (!sel.isEmpty()) {
            String nomor = rute.usulkan(konteks.pelaku(), sel, hari, AturanRuteService.Asal.PAKET);
            rute.terapkan(konteks.pelaku(), nomor, "Paket konfigurasi pemda lain");
        }
    }

    private Pemda milik(PemdaId id) {
        return pemda.dengan(id.nilai()).orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> daftar(Map<String, Object> isi, String nama) {
        return isi.get(nama) instanceof List<?> l ? (List<Map<String, Object>>) l : List.of();
    }

    private static String teks(Map<String, Object> isi, String nama) {
        @Nullable Object nilai = isi.get(nama);
        return nilai == null ? "" : nilai.toString();
    }

    private static int angka(Map<String, Object> isi, String nama) {
        return isi.get(nama) instanceof Number n ? n.intValue() : 0;
    }
}
