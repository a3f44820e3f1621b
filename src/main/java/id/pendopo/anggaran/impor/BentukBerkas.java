package id.pendopo.anggaran.impor;

import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;

/** The layouts in which pemda publish their budgets, by the titles they really write. */
enum BentukBerkas {
    /** Every line names its OPD and all of its codes, as SIPD, SiRUP and open data export it. */
    DATAR(
            SkemaKolom.susun()
                    .wajib(
                            "pagu",
                            JenisKolom.RUPIAH,
                            "Pagu",
                            "pagu_rp",
                            "Pagu Setelah Perubahan",
                            "Setelah Perubahan",
                            "Sesudah Perubahan",
                            "Anggaran Setelah Perubahan",
                            "Jumlah Setelah Perubahan",
                            "Pagu Anggaran",
                            "Nilai Pagu",
                            "Pagu Sub Kegiatan",
                            "Anggaran",
                            "Jumlah Anggaran",
                            "Nilai Anggaran",
                            "Total Anggaran",
                            "Jumlah",
                            "Nilai")
                    .bolehKosong(
                            "kode_sub",
                            JenisKolom.TEKS,
                            "Kode Sub Kegiatan",
                            "kode_sub_kegiatan",
                            "kd_sub_kegiatan",
                            "Kode Subkegiatan",
                            "Kode Sub Giat",
                            "Sub Kegiatan")
                    .bolehKosong(
                            "kode_opd",
                            JenisKolom.TEKS,
                            "Kode SKPD",
                            "kode_skpd",
                            "kd_skpd",
                            "Kode OPD",
                            "Kode PD",
                            "Kode Perangkat Daerah",
                            "Kode Unit Organisasi",
                            "Kode Unit SKPD",
                            "Kode Unit",
                            "Kode Sub Unit",
                            "Kode Satker")
                    .opsional(
                            "nama_opd",
                            JenisKolom.TEKS,
                            "Nama SKPD",
                            "Nama OPD",
                            "Nama PD",
                            "Nama Perangkat Daerah",
                            "Perangkat Daerah",
                            "Nama Unit Organisasi",
                            "Nama Unit SKPD",
                            "Nama Unit",
                            "Nama Sub Unit",
                            "SKPD",
                            "OPD")
                    .opsional("kode_program", JenisKolom.TEKS, "Kode Program", "kd_program")
                    .opsional("kode_kegiatan", JenisKolom.TEKS, "Kode Kegiatan", "kd_kegiatan")
                    .opsional("nama_program", JenisKolom.TEKS, "Nama Program", "Program")
                    .opsional("nama_kegiatan", JenisKolom.TEKS, "Nama Kegiatan", "Kegiatan")
                    .opsional(
                            "nama_sub",
                            JenisKolom.TEKS,
                            "Nama Sub Kegiatan",
                            "Nama Subkegiatan",
                            "Nama Sub Giat",
                            "Uraian Sub Kegiatan",
                            "Uraian")
                    .opsional(
                            "id",
                            JenisKolom.TEKS,
                            "ID Baris",
                            "id_sub_kegiatan",
                            "ID Sub Kegiatan",
                            "ID Sub Giat",
                            "ID")
                    .opsional("tahun", JenisKolom.BILANGAN, "Tahun", "Tahun Anggaran")
                    .jadi()),

    /** One column of codes that go deeper line by line, as printed annexes do. */
    BERJENJANG(
            SkemaKolom.susun()
                    .bolehKosong(
                            "kode_sub", JenisKolom.TEKS, "Kode", "Kode Rekening", "Kode Program")
                    .bolehKosong(
                            "nama_sub",
                            JenisKolom.TEKS,
                            "Uraian",
                            "Nama",
                            "Program/Kegiatan/Sub Kegiatan",
                            "Program, Kegiatan, dan Sub Kegiatan",
                            "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan")
                    .wajib(
                            "pagu",
                            JenisKolom.RUPIAH,
                            "Pagu",
                            "Pagu Setelah Perubahan",
                            "Setelah Perubahan",
                            "Sesudah Perubahan",
                            "Pagu Anggaran",
                            "Pagu Indikatif",
                            "Anggaran",
                            "Jumlah Anggaran",
                            "Jumlah")
                    .jadi());

    private final SkemaKolom skema;

    BentukBerkas(SkemaKolom skema) {
        this.skema = skema;
    }

    SkemaKolom skema() {
        return skema;
    }
}
