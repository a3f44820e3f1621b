package id.pendopo.akun.scim;

import static java.util.Map.entry;

import id.pendopo.akun.scim.Kolom.Beberapa;
import id.pendopo.akun.scim.Kolom.Beberapa.Elemen;
import id.pendopo.akun.scim.Kolom.Daftar;
import id.pendopo.akun.scim.Kolom.Jenis;
import id.pendopo.akun.scim.Kolom.Tunggal;
import id.pendopo.organisasi.OrganisasiQueries;
import java.util.List;
import java.util.Map;

/** Attributes of people by which can be searched, over account and staff register. */
final class KolomOrang {

    /** Accounts of people of the register, less those that an application deleted. */
    static final String ASAL =
            """
            from akun.akun a
            join organisasi.pegawai p on p.pemda_id = a.pemda_id and p.id = a.pegawai_id
            where a.pemda_id = :pemda and (a.aktif or a.dilepas_pada is null)
            """;

    static final String NAMA_OPD =
            """
            (select o.nama from organisasi.opd o where o.pemda_id = p.pemda_id and o.id = p.opd_id)
            """;

    /** The trail knows when an entry of the register changed; the register itself does not say. */
    static final String DIUBAH =
            """
            greatest(a.diubah_pada, (select max(t.pada) from audit.jejak t
                where t.pemda_id = a.pemda_id and t.objek_jenis = 'pegawai' and t.objek_id = p.id::text))
            """;

    /** Agency and roles of today; who is disabled has none. */
    private static final String GRUP =
            """
            (select p.opd_id::text as nilai where a.aktif
                union all
                select 'peran-' || replace(lower(j.peran), '_', '-')
                from organisasi.penugasan t
                join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
                where a.aktif and t.pemda_id = p.pemda_id and t.pegawai_id = p.id
                    and (j.opd_id is not null or j.peran = any(:sepemda)) and\s"""
                    + OrganisasiQueries.BERLAKU
                    + ") e where true";

    private static final Tunggal NAMA = new Tunggal("p.nama", Jenis.TEKS, true);
    private static final Tunggal NIP = new Tunggal("p.nip", Jenis.TEKS_PERSIS, true);

    private static final Beberapa SUREL =
            new Beberapa(
                    List.of(
                            elemen("p.surel", "work", "a.surel is null"),
                            elemen("a.surel", "other", "true")));

    private static final Beberapa TELEPON =
            new Beberapa(List.of(elemen("p.telepon", "work", "true")));

    static final Map<String, Kolom> SEMUA =
            Map.ofEntries(
                    entry("id", new Tunggal("a.id", Jenis.ID, true)),
                    entry("externalid", NIP),
                    entry("username", new Tunggal("a.nama_pengguna", Jenis.TEKS_KECIL, true)),
                    entry("name.formatted", NAMA),
                    entry("displayname", NAMA),
                    entry("usertype", new Tunggal("p.status_kepegawaian", Jenis.TEKS, true)),
                    entry("preferredlanguage", new Tunggal("a.bahasa", Jenis.TEKS, true)),
                    entry("active", new Tunggal("a.aktif", Jenis.BOOLEAN, true)),
                    entry("emails", SUREL),
                    entry("phonenumbers", TELEPON),
                    entry(
                            "groups",
                            new Daftar(
                                    GRUP,
                                    Map.of("value", new Tunggal("e.nilai", Jenis.TEKS, true)))),
                    entry("meta.resourcetype", new Tunggal("'User'", Jenis.TEKS_PERSIS, true)),
                    entry("meta.created", new Tunggal("a.dibuat_pada", Jenis.WAKTU, true)),
                    entry("meta.lastmodified", new Tunggal(DIUBAH, Jenis.WAKTU, true)),
                    entry(perusahaan("employeenumber"), NIP),
                    entry(perusahaan("department"), new Tunggal(NAMA_OPD, Jenis.TEKS, true)),
                    entry(perusahaan("organization"), new Tunggal(":namaPemda", Jenis.TEKS, true)));

    private KolomOrang() {}

    private static Elemen elemen(String sql, String jenis, String utama) {
        return new Elemen(
                sql + " is not null",
                Map.of(
                        "value", new Tunggal(sql, Jenis.TEKS, true),
                        "type", new Tunggal("'" + jenis + "'", Jenis.TEKS_PERSIS, true),
                        "primary", new Tunggal("(" + utama + ")", Jenis.BOOLEAN, true)));
    }

    private static String perusahaan(String nama) {
        return Jalur.baku(Skema.PERUSAHAAN) + ":" + nama;
    }
}
