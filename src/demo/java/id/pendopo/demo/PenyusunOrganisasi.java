package id.pendopo.demo;

import id.pendopo.demo.PenulisPegawai.Pemegang;
import id.pendopo.kernel.Peran;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes agencies, posts, people and accounts. */
final class PenyusunOrganisasi {

    private static final int PEJABAT_PER_OPD = 5;

    private final Latar latar;
    private final Acak acak;
    private final Map<String, UUID> idOpd = new HashMap<>();
    private final Map<String, Pemegang> kepala = new HashMap<>();
    private final Map<String, UUID> jabatanKepala = new HashMap<>();
    private final Map<String, Unit.Petugas> akunKepala = new HashMap<>();

    PenyusunOrganisasi(Latar latar) {
        this.latar = latar;
        this.acak = latar.acak("organisasi");
    }

    /** The organisation of a pemda with agencies, all named accounts included. */
    Susunan susun(String sandiHash) {
        idOpd.putAll(new PenulisOpd(latar, acak).tulis());
        try (var orang = new PenulisPegawai(latar, sandiHash)) {
            kepalaOpd(orang);
            var unit = latar.contoh().opd().stream().map(o -> unit(orang, o)).toList();
            pengganti(orang);
            pimpinan(orang, id("setda"));
            orang.warga("warga");
            pusat(orang, "sekda", Peran.SEKRETARIS_DAERAH, "Sekretaris Daerah", "setda");
            pusat(orang, "bpkad", Peran.BPKAD, "Kuasa Bendahara Umum Daerah", "bpkad");
            pusat(orang, "inspektorat", Peran.INSPEKTORAT, "Auditor Ahli Madya", "inspektorat");
            pusat(orang, "kominfo", Peran.ADMIN, "Administrator Sistem", "kominfo");
            pusat(orang, "bkpsdm", Peran.KEPEGAWAIAN, "Kepala Bidang Mutasi", "bkpsdm");
            var bappeda =
                    pusat(
                            orang,
                            "bappeda",
                            Peran.BAPPEDA,
                            "Kepala Bidang Pengendalian dan Evaluasi",
                            "bappeda");
            return new Susunan(unit, bappeda);
        }
    }

    /**
     * The few people of a pemda whose agencies come from its own files. Everybody belongs to some
     * agency, so they belong to one that no longer exists: the list of agencies is empty.
     */
    void susunTanpaOpd(String sandiHash) {
        UUID tim = new PenulisOpd(latar, acak).tulisTim();
        try (var orang = new PenulisPegawai(latar, sandiHash)) {
            pimpinan(orang, tim);
            pusat(orang, "bappeda", Peran.BAPPEDA, "Verifikator Bappeda", tim, null);
            pusat(orang, "kominfo", Peran.ADMIN, "Administrator Sistem", tim, null);
        }
    }

    /** Heads come first: some of them stand in elsewhere. */
    private void kepalaOpd(PenulisPegawai orang) {
        for (var o : latar.contoh().opd()) {
            UUID jabatan = orang.jabatan(id(o.slug()), o.kepala(), Peran.KEPALA_OPD);
            jabatanKepala.put(o.slug(), jabatan);
            if (!o.slug().equals(latar.contoh().kosong())) {
                kepala.put(o.slug(), orang.pejabat(id(o.slug()), jabatan, 44, 57, "IV/c"));
            }
        }
    }

    private Unit unit(PenulisPegawai orang, ContohOpd o) {
        UUID opd = id(o.slug());
        var sekretaris = orang.jabatan(opd, "Sekretaris " + o.singkatan(), Peran.PEGAWAI);
        orang.pejabat(opd, sekretaris, 40, 55, "IV/a");
        var ppk = pejabat(orang, o, "ppk", Peran.PPK, "Pejabat Penatausahaan Keuangan", "III/d");
        pejabat(orang, o, "bendahara", Peran.BENDAHARA, "Bendahara Pengeluaran", "III/b");
        var operator = pejabat(orang, o, "operator", Peran.OPERATOR, "Operator Pelaporan", "III/a");
        staf(orang, o);
        return new Unit(opd, o, akunKepala(orang, o), ppk, operator);
    }

    private Unit.Petugas pejabat(
            PenulisPegawai orang,
            ContohOpd o,
            String akun,
            Peran peran,
            String nama,
            String golongan) {
        UUID jabatan = orang.jabatan(id(o.slug()), nama, peran);
        var pemegang = orang.pejabat(id(o.slug()), jabatan, 30, 50, golongan);
        return orang.akun(akun + "." + o.slug(), pemegang, nama);
    }

    private void staf(PenulisPegawai orang, ContohOpd o) {
        var formasi = Formasi.untuk(o);
        List<UUID> jabatan = new ArrayList<>();
        for (var kerja : formasi) {
            jabatan.add(orang.jabatanStaf(id(o.slug()), kerja.nama()));
        }
        for (int i = PEJABAT_PER_OPD; i < o.pegawai(); i++) {
            int pilih = acak.antara(0, formasi.size() - 1);
            var baru = orang.staf(id(o.slug()), jabatan.get(pilih), formasi.get(pilih));
            if (i == PEJABAT_PER_OPD) {
                orang.akun("pegawai." + o.slug(), baru, formasi.get(pilih).nama());
            }
        }
    }

    private Unit.Petugas akunKepala(PenulisPegawai orang, ContohOpd o) {
        boolean kosong = o.slug().equals(latar.contoh().kosong());
        String slug = kosong ? latar.contoh().pelaksanaTugas() : o.slug();
        var akun =
                akunKepala.computeIfAbsent(
                        slug, s -> orang.akun("kepala." + s, pemegang(s), contoh(s).kepala()));
        return kosong ? new Unit.Petugas(akun.akunId(), akun.nama(), "Plt. " + o.kepala()) : akun;
    }

    private void pengganti(PenulisPegawai orang) {
        var c = latar.contoh();
        var kalender = latar.kalender();
        if (!c.kosong().isEmpty()) {
            orang.tugaskan(
                    pemegang(c.pelaksanaTugas()),
                    jabatanKepala(c.kosong()),
                    "PLT",
                    LocalDate.of(kalender.tahun(), 1, 2),
                    null);
        }
        if (!c.absen().isEmpty()) {
            orang.tugaskan(
                    pemegang(c.pelaksanaHarian()),
                    jabatanKepala(c.absen()),
                    "PLH",
                    kalender.senin(),
                    kalender.senin().plusDays(6));
        }
    }

    /** The head of the region with an account, his deputy without. */
    private void pimpinan(PenulisPegawai orang, UUID kantor) {
        var c = latar.contoh();
        var kdh = orang.jabatan(null, c.sebutanKepala(), Peran.KEPALA_DAERAH);
        orang.akun(c.akunKepala(), orang.terpilih(kantor, kdh), c.sebutanKepala());
        var wakil = orang.jabatan(null, "Wakil " + c.sebutanKepala(), Peran.WAKIL_KEPALA_DAERAH);
        orang.terpilih(kantor, wakil);
    }

    private Unit.Petugas pusat(
            PenulisPegawai orang, String akun, Peran peran, String nama, String slug) {
        return pusat(orang, akun, peran, nama, id(slug), id(slug));
    }

    private Unit.Petugas pusat(
            PenulisPegawai orang,
            String akun,
            Peran peran,
            String nama,
            UUID kantor,
            @Nullable UUID opdJabatan) {
        UUID jabatan = orang.jabatan(opdJabatan, nama, peran);
        return orang.akun(akun, orang.pejabat(kantor, jabatan, 38, 56, "IV/b"), nama);
    }

    private UUID id(String slug) {
        return cari(idOpd, slug);
    }

    private Pemegang pemegang(String slug) {
        return cari(kepala, slug);
    }

    private UUID jabatanKepala(String slug) {
        return cari(jabatanKepala, slug);
    }

    private ContohOpd contoh(String slug) {
        return latar.contoh().opd().stream()
                .filter(o -> o.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T cari(Map<String, T> isi, String slug) {
        T ada = isi.get(slug);
        if (ada == null) {
            throw new IllegalStateException("no agency " + slug);
        }
        return ada;
    }
}
