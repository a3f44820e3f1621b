package id.pendopo.akun.scim;

import id.pendopo.akun.scim.Kolom.Daftar;
import id.pendopo.akun.scim.Kolom.Jenis;
import id.pendopo.akun.scim.Kolom.Tunggal;
import id.pendopo.organisasi.OrganisasiQueries;
import java.util.Map;

/** Attributes of groups by which can be searched. */
final class KolomGrup {

    /** Agencies in force, and every role. */
    static final String ASAL =
            """
            from (
                select o.id::text as id, o.nama, o.kode, o.id as opd_id, null::text as peran
                from organisasi.opd o
                where o.pemda_id = :pemda and o.berlaku_sejak <= :pada
                    and (o.berlaku_sampai is null or o.berlaku_sampai >= :pada)
                    and (:opd::uuid is null or o.id = :opd::uuid)
                union all
                select r.id, r.nama, null, null, r.kode
                from unnest(:idPeran::text[], :namaPeran::text[], :kodePeran::text[]) r (id, nama, kode)
            ) g
            where true
            """;

    /** Who holds which role today, each once. */
    static final String PEMEGANG =
            """
            from organisasi.penugasan t
            join organisasi.jabatan j on j.pemda_id = t.pemda_id and j.id = t.jabatan_id
            join organisasi.pegawai p on p.pemda_id = t.pemda_id and p.id = t.pegawai_id
            join akun.akun a on a.pemda_id = p.pemda_id and a.pegawai_id = p.id and a.aktif
            where t.pemda_id = :pemda and (j.opd_id is not null or j.peran = any(:sepemda))
                and (:opd::uuid is null or p.opd_id = :opd::uuid) and\s"""
                    + OrganisasiQueries.BERLAKU;

    private static final String ANGGOTA =
            """
            (select a.id::text as nilai
                from organisasi.pegawai p
                join akun.akun a on a.pemda_id = p.pemda_id and a.pegawai_id = p.id and a.aktif
                where p.pemda_id = :pemda and p.opd_id = g.opd_id
                union all
                select a.id::text\s"""
                    + PEMEGANG
                    + " and j.peran = g.peran) e where true";

    static final Map<String, Kolom> SEMUA =
            Map.of(
                    "id", new Tunggal("g.id", Jenis.TEKS_PERSIS, true),
                    "externalid", new Tunggal("g.kode", Jenis.TEKS_PERSIS, false),
                    "displayname", new Tunggal("g.nama", Jenis.TEKS, true),
                    "meta.resourcetype", new Tunggal("'Group'", Jenis.TEKS_PERSIS, true),
                    "members",
                            new Daftar(
                                    ANGGOTA,
                                    Map.of("value", new Tunggal("e.nilai", Jenis.TEKS, true))));

    private KolomGrup() {}
}
