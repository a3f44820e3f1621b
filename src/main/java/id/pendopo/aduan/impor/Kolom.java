package id.pendopo.aduan.impor;

import id.pendopo.platform.lembar.JenisKolom;
import id.pendopo.platform.lembar.SkemaKolom;
import java.util.List;

/** Columns of complaints, by the names that systems give them. */
final class Kolom {

    static final String NOMOR = "nomor";
    static final String JUDUL = "judul";
    static final String ISI = "isi";
    static final String KATEGORI = "kategori";
    static final String DIBUKA = "dibuka";
    static final String DITUTUP = "ditutup";
    static final String TENGGAT = "tenggat";
    static final String DIPERBARUI = "diperbarui";
    static final String INSTANSI = "instansi";
    static final String STATUS = "status";
    static final String PENYELESAIAN = "penyelesaian";
    static final String LAT = "lat";
    static final String LON = "lon";
    static final String PATOKAN = "patokan";
    static final String KODE_WILAYAH = "kode_wilayah";

    /** What is only kept, and given back as it came. */
    static final List<String> SIMPAN =
            List.of(
                    "kode_instansi",
                    "jenis_lokasi",
                    "kode_pos",
                    "kota",
                    "wilayah",
                    "kanal",
                    "berkas");

    static final List<String> SEMUA =
            List.of(
                    NOMOR,
                    DIBUKA,
                    DITUTUP,
                    TENGGAT,
                    DIPERBARUI,
                    "kode_instansi",
                    INSTANSI,
                    KATEGORI,
                    JUDUL,
                    ISI,
                    "jenis_lokasi",
                    PATOKAN,
                    KODE_WILAYAH,
                    "kode_pos",
                    "kota",
                    "wilayah",
                    STATUS,
                    PENYELESAIAN,
                    "kanal",
                    LAT,
                    LON,
                    "berkas");

    static final SkemaKolom SKEMA =
            SkemaKolom.susun()
                    .opsional(
                            NOMOR,
                            JenisKolom.TEKS,
                            "Nomor",
                            "No Tiket",
                            "Nomor Tiket",
                            "Tracking ID",
                            "Unique Key",
                            "service_request_id",
                            "ID")
                    .opsional(JUDUL, JenisKolom.TEKS, "Judul", "Judul Laporan", "title")
                    .bolehKosong(
                            ISI,
                            JenisKolom.TEKS,
                            "Isi",
                            "Isi Laporan",
                            "Uraian",
                            "Rincian",
                            "description",
                            "Descriptor",
                            "Isi Aduan")
                    .opsional(
                            KATEGORI,
                            JenisKolom.TEKS,
                            "Kategori",
                            "Topik",
                            "service_name",
                            "Complaint Type")
                    .opsional(
                            DIBUKA,
                            JenisKolom.TEKS,
                            "Dibuka",
                            "Tanggal",
                            "Tanggal Masuk",
                            "Tanggal Laporan",
                            "requested_datetime",
                            "Created Date")
                    .opsional(
                            DITUTUP,
                            JenisKolom.TEKS,
                            "Ditutup",
                            "Tanggal Selesai",
                            "closed_datetime",
                            "Closed Date")
                    .opsional(
                            TENGGAT,
                            JenisKolom.TEKS,
                            "Tenggat",
                            "Batas Waktu",
                            "expected_datetime",
                            "Due Date")
                    .opsional(
                            DIPERBARUI,
                            JenisKolom.TEKS,
                            "Diperbarui",
                            "updated_datetime",
                            "Resolution Action Updated Date")
                    .opsional("kode_instansi", JenisKolom.TEKS, "Kode Instansi", "Agency")
                    .opsional(
                            INSTANSI,
                            JenisKolom.TEKS,
                            "Instansi",
                            "Instansi Tujuan",
                            "Nama Instansi",
                            "OPD",
                            "agency_responsible",
                            "Agency Name")
                    .opsional("jenis_lokasi", JenisKolom.TEKS, "Jenis Lokasi", "Location Type")
                    .opsional(PATOKAN, JenisKolom.TEKS, "Patokan", "Alamat", "Lokasi", "address")
                    .opsional(KODE_WILAYAH, JenisKolom.TEKS, "Kode Wilayah", "address_id")
                    .opsional("kode_pos", JenisKolom.TEKS, "Kode Pos", "zipcode", "Incident Zip")
                    .opsional("kota", JenisKolom.TEKS, "Kota", "City")
                    .opsional("wilayah", JenisKolom.TEKS, "Wilayah", "Borough")
                    .opsional(STATUS, JenisKolom.TEKS, "Status")
                    .opsional(
                            PENYELESAIAN,
                            JenisKolom.TEKS,
                            "Penyelesaian",
                            "Uraian Penyelesaian",
                            "Tindak Lanjut",
                            "Tanggapan",
                            "status_notes",
                            "Resolution Description")
                    .opsional("kanal", JenisKolom.TEKS, "Kanal", "Open Data Channel Type")
                    .opsional(LAT, JenisKolom.TEKS, "Lat", "Lintang", "Latitude")
                    .opsional(LON, JenisKolom.TEKS, "Lon", "Long", "Bujur", "Longitude")
                    .opsional("berkas", JenisKolom.TEKS, "Berkas")
                    .jadi();

    private Kolom() {}
}
