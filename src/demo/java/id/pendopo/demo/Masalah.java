package id.pendopo.demo;

import java.util.List;

/**
 * A problem as operators describe it.
 *
 * @param kode one of the fixed kinds that are counted
 */
record Masalah(String kode, String uraian, String tindakLanjut) {

    private static final List<Masalah> UMUM =
            List.of(
                    m(
                            "PENGADAAN",
                            "Paket diulang karena hanya satu penyedia yang memasukkan penawaran.",
                            "Berkoordinasi dengan UKPBJ, tender ulang dengan jadwal dipercepat."),
                    m(
                            "PENGADAAN",
                            "Produk yang dibutuhkan belum tayang pada etalase e-Katalog.",
                            "Mencari produk sejenis dan meminta penyedia menayangkan produknya."),
                    m(
                            "ANGGARAN",
                            "Kas belum tersedia sesuai SPD triwulan sehingga pembayaran tertunda.",
                            "Mengusulkan penyesuaian anggaran kas kepada BPKAD."),
                    m(
                            "ANGGARAN",
                            "Rincian belanja menunggu pengesahan pergeseran anggaran.",
                            "Melengkapi dokumen pergeseran dan memantau pengesahannya."),
                    m(
                            "SDM",
                            "PPTK mutasi dan penggantinya baru ditetapkan pertengahan bulan.",
                            "Serah terima dokumen dan pendampingan PPTK yang baru."),
                    m(
                            "SDM",
                            "Tenaga teknis terbatas karena bersamaan dengan kegiatan lain.",
                            "Menyusun ulang jadwal dan meminta bantuan tenaga bidang lain."),
                    m(
                            "REGULASI",
                            "Petunjuk teknis dari kementerian baru terbit bulan ini.",
                            "Menyesuaikan kerangka acuan kerja dengan petunjuk teknis."),
                    m(
                            "REGULASI",
                            "Peraturan wali kota sebagai dasar penyaluran masih dalam proses harmonisasi.",
                            "Memantau proses di Bagian Hukum setiap minggu."),
                    m(
                            "LAINNYA",
                            "Peserta kegiatan belum terpenuhi karena bersamaan dengan agenda lain.",
                            "Menjadwalkan ulang kegiatan pada bulan berikutnya."),
                    m(
                            "LAINNYA",
                            "Data pendukung dari kelurahan terlambat diterima.",
                            "Menyurati lurah dan membuka pendampingan pengisian data."));
    private static final List<Masalah> LAPANGAN =
            List.of(
                    m(
                            "CUACA",
                            "Curah hujan tinggi, pekerjaan timbunan dan pengecoran terhenti beberapa hari.",
                            "Menambah jam kerja dan regu pada saat cuaca cerah."),
                    m(
                            "CUACA",
                            "Lokasi tergenang sehingga alat berat tidak dapat masuk.",
                            "Membuat saluran sementara dan jalan kerja."),
                    m(
                            "LAHAN",
                            "Sebagian lahan warga belum selesai pembebasannya.",
                            "Mediasi dengan pemilik lahan bersama camat dan lurah."),
                    m(
                            "LAHAN",
                            "Utilitas (pipa dan kabel) belum dipindahkan dari lokasi pekerjaan.",
                            "Rapat bersama pemilik utilitas untuk jadwal pemindahan."),
                    m(
                            "PENYEDIA",
                            "Penyedia terlambat mendatangkan material dan tenaga kerja.",
                            "Surat teguran pertama dan rapat pembuktian (SCM)."),
                    m(
                            "PENYEDIA",
                            "Produktivitas penyedia di bawah rencana mingguan.",
                            "Menambah alat dan meminta jadwal percepatan dari penyedia."),
                    m(
                            "PENGADAAN",
                            "Kontrak baru ditandatangani karena sanggah pada tahap evaluasi.",
                            "Penyedia menyusun jadwal percepatan sejak SPMK."));

    static Masalah untuk(JenisKerja jenis, Acak acak) {
        boolean lapangan = jenis == JenisKerja.FISIK && acak.persen(85);
        return acak.salahSatu(lapangan ? LAPANGAN : UMUM);
    }

    private static Masalah m(String kode, String uraian, String tindakLanjut) {
        return new Masalah(kode, uraian, tindakLanjut);
    }
}
