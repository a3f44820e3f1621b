package id.pendopo.demo;

import id.pendopo.kernel.EdisiNomenklatur;
import id.pendopo.kernel.KodeNomenklatur;
import id.pendopo.kernel.KodeNomenklatur.Tingkat;
import id.pendopo.kernel.KodeSkpd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The national list of an edition, from which each agency gets work of its own field. */
final class Nomenklatur {

    private static final int PENUNJANG_TERBANYAK = 24;

    /** Of no use here: other regions' special status, bygone programmes, letters lost in typing. */
    private static final Pattern LUAR =
            Pattern.compile(
                    "(?i).*(covid|ppkm|papua|aceh|yogyakarta|keistimewaan|mukim|qanun|gampong|ulayat|pulau|pesisir"
                            + "|perbatasan|provinsi"
                            + "|pantai|laut|breakwater|sabo|lahar|danau|flood|Â|Ã).*");

    /** Every office has these, whatever its field. */
    private static final Pattern WAJIB =
            Pattern.compile(
                    "(Penyediaan Gaji dan Tunjangan ASN|Penyusunan Dokumen Perencanaan Perangkat Daerah"
                            + "|Evaluasi Kinerja Perangkat Daerah|Penyediaan Jasa Komunikasi.*|Penyediaan Jasa Pelayanan Umum Kantor"
                            + "|Penyediaan Peralatan dan Perlengkapan Kantor|Penyediaan Bahan Logistik Kantor"
                            + "|Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD|.*Kendaraan Dinas Operasional atau Lapangan)");

    /** What everybody expects of an agency of that field, so it is never left out. */
    private static final Pattern UTAMA =
            Pattern.compile(
                    "((Rekonstruksi|Rehabilitasi|Pembangunan|Pemeliharaan Rutin|Pemeliharaan Berkala) Jalan"
                            + "|Pembangunan Jembatan|(Pembangunan|Rehabilitasi) (Sistem Drainase Perkotaan|Saluran Drainase.*)"
                            + "|Pengelolaan Dana BOS.*|Rehabilitasi Sedang/Berat Ruang Kelas.*|Pembangunan Ruang Kelas Baru"
                            + "|Pengelolaan Pelayanan Kesehatan (Ibu Hamil|Balita)|Pengelolaan Jaminan Kesehatan Masyarakat"
                            + "|Penanganan Sampah.*|Perbaikan Rumah Tidak Layak Huni.*|Penyediaan Perlengkapan Jalan.*"
                            + "|Pelaksanaan Konsultasi Publik.*|Pelaksanaan Musrenbang.*|Pembangunan Sarana dan Prasarana Kelurahan)");

    /** Common to all offices; what comes after is for the secretariats only. */
    private static final Pattern KANTOR = Pattern.compile("X\\.XX\\.01\\.2\\.0[1-9]\\..*");

    private final EdisiNomenklatur edisi;
    private final List<Butir> sub = new ArrayList<>();
    private final Map<String, String> nama = new HashMap<>();

    Nomenklatur(JdbcTemplate jdbc, EdisiNomenklatur edisi) {
        this.edisi = edisi;
        jdbc.query(
                """
                select kode, tingkat, nama, indikator, satuan from referensi.nomenklatur
                where edisi = ? and jenis_pemda = 'KABKOT'
                    and tingkat in ('program', 'kegiatan', 'sub_kegiatan')
                order by kode limit 20000
                """,
                rs -> {
                    String kode = rs.getString("kode");
                    nama.put(kode, rs.getString("nama"));
                    if (rs.getString("tingkat").equals("sub_kegiatan")) {
                        tambah(
                                kode,
                                rs.getString("nama"),
                                rs.getString("indikator"),
                                rs.getString("satuan"));
                    }
                },
                edisi.name());
    }

    /** A sub kegiatan of the list. */
    record Butir(
            KodeNomenklatur kode,
            String nama,
            @Nullable String indikator,
            @Nullable String satuan) {}

    private void tambah(
            String kode, String nama, @Nullable String indikator, @Nullable String satuan) {
        boolean kabupatenKota = kode.split("\\.")[3].equals("2");
        if (kabupatenKota && !LUAR.matcher(nama + satuan).matches()) {
            sub.add(new Butir(KodeNomenklatur.parse(kode, edisi), nama, indikator, satuan));
        }
    }

    EdisiNomenklatur edisi() {
        return edisi;
    }

    /** As many as the agency has, supporting ones first, in the order of their codes. */
    List<Butir> pilih(ContohOpd opd, Acak acak) {
        var bidang = KodeSkpd.parse(opd.kode()).bidangPertama();
        List<Butir> penunjang = new ArrayList<>();
        List<Butir> urusan = new ArrayList<>();
        for (Butir b : sub) {
            String kode = b.kode().toString();
            if (b.kode().bertemplat()) {
                boolean sekretariat = opd.jenis().equals("SEKRETARIAT");
                if (sekretariat || KANTOR.matcher(kode).matches()) {
                    penunjang.add(b);
                }
            } else if (!b.kode().penunjang()
                    && opd.program().stream().anyMatch(p -> kode.startsWith(p + "."))) {
                urusan.add(b);
            }
        }
        acak.kocok(penunjang);
        acak.kocok(urusan);
        penunjang.sort((a, b) -> Boolean.compare(cocok(WAJIB, b), cocok(WAJIB, a)));
        urusan.sort((a, b) -> Boolean.compare(cocok(UTAMA, b), cocok(UTAMA, a)));
        int jumlah = Math.min(PENUNJANG_TERBANYAK, 8 + opd.sub() / 3);
        jumlah = Math.max(jumlah, opd.sub() - urusan.size());
        List<Butir> hasil = new ArrayList<>(penunjang.subList(0, jumlah));
        hasil.addAll(urusan.subList(0, opd.sub() - jumlah));
        return hasil.stream()
                .map(b -> new Butir(b.kode().resolusi(bidang), b.nama(), b.indikator(), b.satuan()))
                .sorted((a, b) -> a.kode().compareTo(b.kode()))
                .toList();
    }

    private static boolean cocok(Pattern pola, Butir b) {
        return pola.matcher(b.nama()).matches();
    }

    String namaProgram(KodeNomenklatur kode) {
        return nama(kode.pada(Tingkat.PROGRAM));
    }

    String namaKegiatan(KodeNomenklatur kode) {
        return nama(kode.pada(Tingkat.KEGIATAN));
    }

    private String nama(KodeNomenklatur kode) {
        return Objects.requireNonNull(nama.get(kode.templat().toString()), kode.toString());
    }
}
