package id.pendopo.demo;

import id.pendopo.kernel.Nip;
import id.pendopo.kernel.Peran;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes people, their posts and, for the few who have one, their account. */
final class PenulisPegawai implements AutoCloseable {

    private static final LocalDate SEJAK = LocalDate.of(2020, 1, 1);
    private static final int PPPK_PERTAMA = 2021;

    /** The privacy notice of the day on which citizens got accounts. */
    private static final String PERSETUJUAN = "2026-11";

    private final Latar latar;
    private final Acak acak;
    private final NamaOrang nama;
    private final NomorPegawai nomor;
    private final String sandiHash;
    private final Tulis jabatan;
    private final Tulis pegawai;
    private final Tulis penugasan;
    private final Tulis akun;
    private final Tulis warga;
    private final Tulis kontak;
    private final Set<UUID> banyak = new HashSet<>();
    private int sk;

    PenulisPegawai(Latar latar, String sandiHash) {
        this.latar = latar;
        this.acak = latar.acak("pegawai");
        this.nama = new NamaOrang(acak);
        this.nomor = new NomorPegawai(acak, latar.kalender().hariIni());
        this.sandiHash = sandiHash;
        this.jabatan =
                latar.tulis(
                        "organisasi.jabatan",
                        "pemda_id, id, opd_id, nama, peran, tunggal, berlaku_sejak");
        this.pegawai =
                latar.tulis(
                        "organisasi.pegawai",
                        "pemda_id, id, nip, nama, opd_id, status_kepegawaian, golongan");
        this.penugasan =
                latar.tulis(
                        "organisasi.penugasan",
                        "pemda_id, id, pegawai_id, jabatan_id, jenis, mulai, akhir, dasar_sk, tunggal");
        this.akun =
                latar.tulis(
                        "akun.akun",
                        "pemda_id, id, nama_pengguna, pegawai_id, nama, sandi_hash, surel,"
                                + " dibuat_pada, diubah_pada");
        this.warga =
                latar.tulis(
                        "akun.warga",
                        "pemda_id, id, nama, persetujuan_versi, persetujuan_pada, dibuat_pada");
        this.kontak =
                latar.tulis(
                        "akun.warga_kontak",
                        "pemda_id, id, warga_id, kanal, alamat, diverifikasi_pada");
    }

    /** Somebody who holds a post. */
    record Pemegang(UUID pegawaiId, String nama) {}

    /** A post with one holder at a time. */
    UUID jabatan(@Nullable UUID opd, String namaJabatan, Peran peran) {
        return jabatan(opd, namaJabatan, peran, true);
    }

    /** A post that many hold: teachers, nurses, clerks. */
    UUID jabatanStaf(UUID opd, String namaJabatan) {
        UUID id = jabatan(opd, namaJabatan, Peran.PEGAWAI, false);
        banyak.add(id);
        return id;
    }

    private UUID jabatan(@Nullable UUID opd, String namaJabatan, Peran peran, boolean tunggal) {
        UUID id = acak.id(latar.awalTahun());
        jabatan.tambah(latar.pemdaId(), id, opd, namaJabatan, peran.name(), tunggal, SEJAK);
        return id;
    }

    /** An official: a civil servant of some age who has held his post since before this year. */
    Pemegang pejabat(UUID opd, UUID jabatanId, int usiaMuda, int usiaTua, String golongan) {
        boolean perempuan = acak.persen(38);
        int usia = acak.antara(usiaMuda, usiaTua);
        String gelar =
                acak.salahSatu(List.of("S.E., M.Si.", "S.Sos., M.Si.", "S.T., M.T.", "S.H."));
        var orang =
                tambah(
                        opd,
                        nomor.pns(usia, perempuan),
                        nama.baru(perempuan, usia < 40 ? "S.E." : gelar),
                        "PNS",
                        golongan);
        tugaskan(orang, jabatanId, "DEFINITIF", awalTugas(PPPK_PERTAMA), null);
        return orang;
    }

    /** The head of the region and his deputy are elected, not civil servants. */
    Pemegang terpilih(UUID opd, UUID jabatanId) {
        boolean perempuan = acak.persen(30);
        int dilantik = Math.min(2025, latar.kalender().tahun());
        var orang =
                tambah(
                        opd,
                        nomor.pppk(acak.antara(45, 58), dilantik, perempuan),
                        nama.baru(perempuan, "S.E., M.M."),
                        "NON_ASN",
                        null);
        tugaskan(orang, jabatanId, "DEFINITIF", LocalDate.of(dilantik, 2, 20), null);
        return orang;
    }

    Pemegang staf(UUID opd, UUID jabatanId, Formasi.Pekerjaan kerja) {
        boolean perempuan = acak.persen(57);
        String gelar = acak.salahSatu(kerja.gelar());
        boolean sarjana = gelar.contains("S.") || gelar.contains("M.Pd.");
        String lengkap = nama.baru(perempuan, gelar);
        int undian = acak.antara(1, 100);
        int akhirPppk = Math.max(PPPK_PERTAMA, Math.min(2025, latar.kalender().tahun() - 1));
        if (undian <= 58) {
            int usia = acak.antara(25, 57);
            Nip nip = nomor.pns(usia, perempuan);
            int angkat = Integer.parseInt(nip.nilai(), 8, 12, 10);
            var orang = tambah(opd, nip, lengkap, "PNS", golongan(usia, sarjana));
            tugaskan(
                    orang,
                    jabatanId,
                    "DEFINITIF",
                    awalTugas(Math.max(PPPK_PERTAMA, angkat + 1)),
                    null);
            return orang;
        }
        boolean penuh = undian <= 88;
        int angkat = penuh ? acak.antara(PPPK_PERTAMA, akhirPppk) : akhirPppk;
        var orang =
                tambah(
                        opd,
                        nomor.pppk(
                                acak.antara(latar.kalender().tahun() - angkat + 21, 54),
                                angkat,
                                perempuan),
                        lengkap,
                        penuh ? "PPPK" : "PPPK_PARUH_WAKTU",
                        penuh ? (sarjana ? "IX" : "VII") : null);
        tugaskan(orang, jabatanId, "DEFINITIF", LocalDate.of(angkat, 6, 2), null);
        return orang;
    }

    void tugaskan(
            Pemegang orang,
            UUID jabatanId,
            String jenis,
            LocalDate mulai,
            @Nullable LocalDate akhir) {
        penugasan.tambah(
                latar.pemdaId(),
                acak.id(latar.awalTahun()),
                orang.pegawaiId(),
                jabatanId,
                jenis,
                mulai,
                akhir,
                "SK 821.2/%04d/BKPSDM/%d".formatted(++sk, mulai.getYear()),
                !banyak.contains(jabatanId));
    }

    Unit.Petugas akun(String namaPengguna, Pemegang orang, String sebagai) {
        return new Unit.Petugas(
                tulisAkun(namaPengguna, orang.pegawaiId(), orang.nama()), orang.nama(), sebagai);
    }

    /** Somebody outside the government, with an account among the citizens. */
    void warga(String namaPengguna) {
        UUID id = acak.id(latar.awalTahun());
        var kalender = latar.kalender();
        Instant kemarin =
                kalender.hariIni().minusDays(1).atTime(8, 0).atZone(kalender.zona()).toInstant();
        warga.tambah(latar.pemdaId(), id, nama.baru(true, ""), PERSETUJUAN, kemarin, kemarin);
        kontak.tambah(
                latar.pemdaId(),
                acak.id(latar.awalTahun()),
                id,
                "SUREL",
                SandiWargaSimulasi.alamat(namaPengguna),
                kemarin);
    }

    private UUID tulisAkun(String namaPengguna, @Nullable UUID pegawaiId, String lengkap) {
        Instant dibuat = latar.awalTahun();
        UUID id = acak.id(dibuat);
        String surel = SandiWargaSimulasi.alamat(namaPengguna);
        akun.tambah(
                latar.pemdaId(),
                id,
                namaPengguna,
                pegawaiId,
                lengkap,
                sandiHash,
                surel,
                dibuat,
                dibuat);
        return id;
    }

    private Pemegang tambah(
            UUID opd, Nip nip, String lengkap, String status, @Nullable String golongan) {
        UUID id = acak.id(latar.awalTahun());
        pegawai.tambah(latar.pemdaId(), id, nip.nilai(), lengkap, opd, status, golongan);
        return new Pemegang(id, lengkap);
    }

    private LocalDate awalTugas(int paling) {
        int akhir = Math.max(paling, latar.kalender().tahun() - 1);
        return LocalDate.of(acak.antara(paling, akhir), acak.antara(1, 11), 2);
    }

    private String golongan(int usia, boolean sarjana) {
        if (usia < 32) {
            return sarjana ? "III/a" : "II/c";
        }
        if (usia < 42) {
            return sarjana ? acak.salahSatu(List.of("III/b", "III/c")) : "II/d";
        }
        return acak.salahSatu(
                sarjana ? List.of("III/c", "III/d", "IV/a") : List.of("III/a", "III/b"));
    }

    /** People before their posts and accounts: the tables refer to each other in this order. */
    @Override
    public void close() {
        jabatan.close();
        pegawai.close();
        penugasan.close();
        akun.close();
        warga.close();
        kontak.close();
    }
}
