package id.pendopo.akun.saya;

import id.pendopo.akun.AkunService;
import id.pendopo.akun.SesiService;
import id.pendopo.akun.SumberDataDiri;
import id.pendopo.audit.JejakOrangQueries;
import id.pendopo.audit.JejakOrangQueries.Masa;
import id.pendopo.organisasi.PegawaiService;
import id.pendopo.organisasi.PemegangQueries;
import id.pendopo.platform.orang.Pengguna;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What this module and the register below it keep of a person. */
@Component
@Order(0)
class DataDiri implements SumberDataDiri {

    /** More than anybody reads, and a bound for the memory. */
    private static final int CATATAN_TERBANYAK = 5_000;

    private final AkunService akun;
    private final SesiService sesi;
    private final PegawaiService pegawai;
    private final PemegangQueries pemegang;
    private final JejakOrangQueries jejak;
    private final KoreksiQueries koreksi;

    DataDiri(
            AkunService akun,
            SesiService sesi,
            PegawaiService pegawai,
            PemegangQueries pemegang,
            JejakOrangQueries jejak,
            KoreksiQueries koreksi) {
        this.akun = akun;
        this.sesi = sesi;
        this.pegawai = pegawai;
        this.pemegang = pemegang;
        this.jejak = jejak;
        this.koreksi = koreksi;
    }

    @Override
    public List<Bagian> dataDiri(Pengguna orang) {
        var hasil = new ArrayList<Bagian>();
        hasil.add(akun(orang));
        if (orang.pegawaiId() != null) {
            hasil.add(pegawai(orang));
            hasil.add(jabatan(orang));
        }
        hasil.add(BarisPerangkat.bagian(sesi.perangkat(orang)));
        hasil.add(koreksi(orang));
        hasil.add(jejak(orang));
        return hasil;
    }

    private Bagian akun(Pengguna orang) {
        var surel = akun.surel(orang);
        return Bagian.dari(
                "akun",
                List.of("nama_pengguna", "nama", "surel", "bahasa", "tema"),
                List.of(
                        Arrays.asList(
                                orang.namaPengguna(),
                                orang.nama(),
                                surel.sendiri(),
                                orang.bahasa(),
                                orang.tema())));
    }

    private Bagian pegawai(Pengguna orang) {
        var p = pegawai.dengan(orang.pegawaiId());
        return Bagian.dari(
                "pegawai",
                List.of("nip", "nama", "status", "golongan", "surel", "telepon", "aktif"),
                List.of(
                        Arrays.asList(
                                p.nip().nilai(),
                                p.nama(),
                                p.status().name(),
                                p.golongan(),
                                p.surel(),
                                p.telepon(),
                                p.aktif())));
    }

    private Bagian jabatan(Pengguna orang) {
        return Bagian.dari(
                "jabatan",
                List.of("jabatan", "sebagai", "mulai", "sampai", "dasar_sk"),
                pemegang.riwayat(orang.pegawaiId()).stream()
                        .map(
                                p ->
                                        Bagian.baris(
                                                p.namaJabatan(),
                                                new Istilah(
                                                        p.jenis().name(),
                                                        "akun.hak.jenis."
                                                                + p.jenis()
                                                                        .name()
                                                                        .toLowerCase(Locale.ROOT)),
                                                p.mulai(),
                                                p.akhir(),
                                                p.dasarSk()))
                        .toList());
    }

    private Bagian koreksi(Pengguna orang) {
        return Bagian.dari(
                "koreksi",
                List.of("nomor", "bidang", "tertulis", "seharusnya", "status", "pada", "jawaban"),
                koreksi.milik(orang.akunId()).stream()
                        .map(
                                k ->
                                        Bagian.baris(
                                                k.nomor(),
                                                k.bidang().name(),
                                                k.tertulis(),
                                                k.seharusnya(),
                                                k.status().name(),
                                                k.diajukanPada(),
                                                k.jawaban()))
                        .toList());
    }

    private Bagian jejak(Pengguna orang) {
        return Bagian.dari(
                "jejak",
                List.of("pada", "oleh", "tindakan", "objek", "sebelum", "sesudah", "alasan"),
                jejak.daftar(orang, new Masa(null, null), null, CATATAN_TERBANYAK).stream()
                        .map(
                                e ->
                                        Bagian.baris(
                                                e.pada(),
                                                e.nama(),
                                                e.tindakan(),
                                                e.objek().label(),
                                                e.sebelum(),
                                                e.sesudah(),
                                                e.alasan()))
                        .toList());
    }
}
