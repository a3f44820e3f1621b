package id.pendopo.aduan;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.pemberitahuan.DuaBahasa;
import id.pendopo.pemberitahuan.JenisKabar;
import id.pendopo.pemberitahuan.Kabar;
import id.pendopo.pemberitahuan.PemberitahuanService;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends one of the staff of the OPD to look at a complaint on the spot, and tells him. */
@Service
@Transactional
public class PetugasLapanganService {

    /** What he is told; he may switch it off as e-mail. */
    public enum Jenis implements JenisKabar {
        DITUGASKAN;

        @Override
        public String kode() {
            return "aduan.petugas.ditugaskan";
        }
    }

    private static final int PESAN_TERPANJANG = 500;

    private final PenulisLangkah penulis;
    private final PetugasLapanganRepository lapangan;
    private final OrganisasiQueries organisasi;
    private final PemberitahuanService pemberitahuan;
    private final MessageSource pesan;
    private final SqlPemda db;

    PetugasLapanganService(
            PenulisLangkah penulis,
            PetugasLapanganRepository lapangan,
            OrganisasiQueries organisasi,
            PemberitahuanService pemberitahuan,
            MessageSource pesan,
            SqlPemda db) {
        this.penulis = penulis;
        this.lapangan = lapangan;
        this.organisasi = organisasi;
        this.pemberitahuan = pemberitahuan;
        this.pesan = pesan;
        this.db = db;
    }

    /** Someone who may be sent. */
    public record Petugas(UUID akunId, String nama) {}

    /** The staff of an OPD with an account, by name. */
    @Transactional(readOnly = true)
    public List<Petugas> calon(UUID opd) {
        return db.sql(
                        """
                        select a.id as akun_id, p.nama
                        from organisasi.pegawai p
                        join akun.akun a on a.pemda_id = p.pemda_id and a.pegawai_id = p.id and a.aktif
                        where p.pemda_id = :pemda and p.opd_id = :opd
                        order by p.nama, a.id limit 500
                        """)
                .param("opd", opd)
                .query(Petugas.class)
                .list();
    }

    /**
     * @throws AturanDilanggar {@code aduan.petugas.bukan-pegawai-opd} when he is none of the OPD
     */
    public void tugaskan(Pengguna oleh, String nomor, UUID akun, @Nullable String kata) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        Aduan a = k.aduan();
        UUID opd = a.opdId();
        if (opd == null || a.tetap().pelaporPelanggaran()) {
            throw new TidakDitemukan("petugas lapangan " + nomor);
        }
        if (!a.status().terbuka()) {
            throw new AturanDilanggar("aduan.sudah-berakhir");
        }
        String isi = kata == null || kata.isBlank() ? null : kata.strip();
        if (isi != null && isi.length() > PESAN_TERPANJANG) {
            throw new AturanDilanggar("aduan.kata-panjang", PESAN_TERPANJANG, isi.length());
        }
        var petugas =
                calon(opd).stream()
                        .filter(p -> p.akunId().equals(akun))
                        .findFirst()
                        .orElseThrow(() -> new AturanDilanggar("aduan.petugas.bukan-pegawai-opd"));
        lapangan.lepas(a.id(), k.kini());
        lapangan.tugaskan(a.id(), petugas, isi, oleh, k.kini());
        penulis.simpan(k, oleh, JenisLangkah.CATATAN, false, catatan(petugas, isi));
        penulis.segarkan();
        pemberitahuan.beritahu(
                List.of(akun),
                new Kabar(
                        Jenis.DITUGASKAN,
                        "aduan.petugas.ditugaskan " + a.id(),
                        Uuid7.baru(),
                        DuaBahasa.dari(
                                b ->
                                        pesan.getMessage(
                                                "aduan.petugas.ditugaskan.judul",
                                                new Object[] {nomor, namaOpd(opd)},
                                                b)),
                        isi == null ? null : DuaBahasa.sama(isi),
                        "/aduan/kelola/lapangan"));
    }

    private static String catatan(Petugas petugas, @Nullable String isi) {
        return "→ " + petugas.nama() + (isi == null ? "" : ": " + isi);
    }

    private String namaOpd(UUID opd) {
        return organisasi.opd(opd).orElseThrow().singkatan();
    }

    /** He no longer has to. */
    public void lepas(Pengguna oleh, String nomor) {
        var k = penulis.mulai(oleh, nomor, WewenangAduan::ketik);
        if (lapangan.lepas(k.aduan().id(), k.kini()) > 0) {
            penulis.simpan(k, oleh, JenisLangkah.CATATAN, false, "→ –");
            penulis.segarkan();
        }
    }
}
