package id.pendopo.organisasi.impor;

import id.pendopo.kernel.AturanDilanggar;
import id.pendopo.kernel.Peran;
import id.pendopo.kernel.Uuid7;
import id.pendopo.organisasi.AturanJabatan;
import id.pendopo.organisasi.IzinOrganisasi;
import id.pendopo.organisasi.OrganisasiEvent;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.orang.Pengguna;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes posts and their holders. Holdings end before posts change and before others begin, and
 * come back the other way round: on no step are there two holders by right.
 */
@Component
final class PenerapJabatan implements Penerap {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The holding that a row is about: a person is in a post from a day on only once. */
    private static final String TUGAS =
            """
            organisasi.impor_baris b
            join organisasi.pegawai p on p.pemda_id = b.pemda_id and p.nip = b.sesudah ->> 'nip'
            where t.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                and b.keadaan in ('BARU', 'BERUBAH') and t.jabatan_id = b.objek_id
                and t.pegawai_id = p.id and t.mulai = (b.sesudah ->> 'mulai')::date
            """;

    private final SqlPemda db;
    private final ApplicationEventPublisher penerbit;

    PenerapJabatan(SqlPemda db, ApplicationEventPublisher penerbit) {
        this.db = db;
        this.penerbit = penerbit;
    }

    @Override
    public void kunci(Impor impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        select j.id from organisasi.jabatan j
                        where j.pemda_id = :pemda and exists (
                            select 1 from organisasi.impor_baris b
                            where b.pemda_id = :pemda and b.impor_id = :impor
                                and b.keadaan in ('BARU', 'BERUBAH') and b.objek_id = j.id)
                        order by j.id limit 200000 for update
                        """)
                .param("impor", impor.id())
                .query()
                .listOfRows();
    }

    @Override
    public void bolehMembatalkan(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        if (!oleh.boleh(IzinOrganisasi.KELOLA)
                && baris.stream()
                        .anyMatch(b -> BagianJabatan.posBaru(b) || BagianJabatan.posDiubah(b))) {
            throw new AturanDilanggar("organisasi.galat.jabatan-admin.terlarang");
        }
        db.sql(
                        """
                        select p.id, j.peran from organisasi.impor_baris b
                        join organisasi.pegawai p on p.pemda_id = b.pemda_id
                            and p.nip = b.sesudah ->> 'nip'
                        join organisasi.jabatan j on j.pemda_id = b.pemda_id and j.id = b.objek_id
                        where b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan in ('BARU', 'BERUBAH')
                        limit 200000
                        """)
                .param("impor", impor.id())
                .query(
                        rs -> {
                            AturanJabatan.bolehMenugaskan(
                                    oleh,
                                    Peran.valueOf(rs.getString("peran")),
                                    rs.getObject("id", UUID.class));
                        });
    }

    @Override
    public void tambah(Pengguna oleh, Impor impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        insert into organisasi.jabatan (pemda_id, id, opd_id, nama, peran, tunggal,
                            berlaku_sejak, berlaku_sampai)
                        select :pemda, b.objek_id, o.id, b.sesudah ->> 'nama',
                            b.sesudah ->> 'peran', (b.sesudah ->> 'tunggal')::boolean,
                            (b.sesudah ->> 'berlakuSejak')::date,
                            (b.sesudah ->> 'berlakuSampai')::date
                        from organisasi.impor_baris b
                        left join organisasi.opd o on o.pemda_id = b.pemda_id
                            and o.kode = b.sesudah ->> 'opd'
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                            and b.sesudah ->> 'nama' is not null
                        """)
                .param("impor", impor.id())
                .update();
    }

    @Override
    public boolean ubah(Impor impor, List<BarisImpor> baris) {
        boolean semua =
                akhiri(impor) == BagianJabatan.jumlah(baris, BagianJabatan::tugasDiakhiri)
                        && tulis(impor, "sesudah", 0)
                                == BagianJabatan.jumlah(baris, BagianJabatan::posDiubah)
                        && tugaskan(impor, baris)
                                == BagianJabatan.jumlah(baris, BagianJabatan::tugasBaru);
        beritakan(baris);
        return semua;
    }

    private int akhiri(Impor impor) {
        return db.sql(
                        """
                        update organisasi.penugasan t
                        set akhir = (b.sesudah ->> 'akhir')::date, versi = t.versi + 1 from
                        """
                                + TUGAS
                                + """
                                and b.sebelum ->> 'nip' is not null
                                and t.akhir is not distinct from (b.sebelum ->> 'akhir')::date
                                """)
                .param("impor", impor.id())
                .update();
    }

    /**
     * @param nilai side of the plan that is written, {@code sesudah} or {@code sebelum}
     * @param lewat how many versions the posts have moved since the dry run
     */
    private int tulis(Impor impor, String nilai, int lewat) {
        return db.sql(
                        """
                        update organisasi.jabatan j set nama = b.%1$s ->> 'nama',
                            peran = b.%1$s ->> 'peran',
                            tunggal = (b.%1$s ->> 'tunggal')::boolean,
                            berlaku_sejak = (b.%1$s ->> 'berlakuSejak')::date,
                            berlaku_sampai = (b.%1$s ->> 'berlakuSampai')::date,
                            versi = j.versi + 1
                        from organisasi.impor_baris b
                        where j.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                            and b.sebelum ->> 'nama' is not null
                            and j.id = b.objek_id and j.versi = b.versi + :lewat
                        """
                                .formatted(nilai))
                .param("impor", impor.id())
                .param("lewat", lewat)
                .update();
    }

    private int tugaskan(Impor impor, List<BarisImpor> baris) {
        Map<Integer, UUID> id =
                baris.stream()
                        .filter(BagianJabatan::tugasBaru)
                        .collect(Collectors.toMap(BarisImpor::nomor, b -> Uuid7.baru()));
        return db.sql(
                        """
                        insert into organisasi.penugasan (pemda_id, id, pegawai_id, jabatan_id,
                            jenis, mulai, akhir, dasar_sk, tunggal)
                        select :pemda, (:id::jsonb ->> b.nomor::text)::uuid, p.id, j.id,
                            b.sesudah ->> 'jenis', (b.sesudah ->> 'mulai')::date,
                            (b.sesudah ->> 'akhir')::date, b.sesudah ->> 'dasarSk', j.tunggal
                        from organisasi.impor_baris b
                        join organisasi.jabatan j on j.pemda_id = b.pemda_id and j.id = b.objek_id
                        join organisasi.pegawai p on p.pemda_id = b.pemda_id
                            and p.nip = b.sesudah ->> 'nip' and p.aktif
                        where b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan in ('BARU', 'BERUBAH')
                            and b.sebelum ->> 'nip' is null
                        """)
                .param("impor", impor.id())
                .param("id", JSON.writeValueAsString(id))
                .update();
    }

    /** Permissions follow from posts: whoever keeps some is told. */
    private void beritakan(List<BarisImpor> baris) {
        UUID pemda = KonteksPemda.wajib().id();
        baris.stream()
                .map(BarisImpor::objek)
                .distinct()
                .forEach(
                        id -> {
                            if (id != null) {
                                penerbit.publishEvent(
                                        new OrganisasiEvent.PenugasanBerubah(pemda, id));
                            }
                        });
    }

    @Override
    public boolean pulihkan(Impor impor, List<BarisImpor> baris) {
        boolean semua =
                lepaskan(impor) == BagianJabatan.jumlah(baris, BagianJabatan::tugasBaru)
                        && tulis(impor, "sebelum", 1)
                                == BagianJabatan.jumlah(baris, BagianJabatan::posDiubah)
                        && teruskan(impor)
                                == BagianJabatan.jumlah(baris, BagianJabatan::tugasDiakhiri);
        beritakan(baris);
        return semua;
    }

    private int lepaskan(Impor impor) {
        return db.sql(
                        "delete from organisasi.penugasan t using "
                                + TUGAS
                                + """
                                and b.sebelum ->> 'nip' is null and t.versi = 0
                                and t.akhir is not distinct from (b.sesudah ->> 'akhir')::date
                                """)
                .param("impor", impor.id())
                .update();
    }

    private int teruskan(Impor impor) {
        return db.sql(
                        """
                        update organisasi.penugasan t
                        set akhir = (b.sebelum ->> 'akhir')::date, versi = t.versi + 1 from
                        """
                                + TUGAS
                                + """
                                and b.sebelum ->> 'nip' is not null
                                and t.akhir = (b.sesudah ->> 'akhir')::date
                                """)
                .param("impor", impor.id())
                .update();
    }

    @Override
    public boolean hapus(Impor impor, List<BarisImpor> baris) {
        return db.sql(
                                """
                        delete from organisasi.jabatan j using organisasi.impor_baris b
                        where j.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = 'BARU' and b.sesudah ->> 'nama' is not null
                            and j.id = b.objek_id and j.versi = 0
                        """)
                        .param("impor", impor.id())
                        .update()
                == BagianJabatan.jumlah(baris, BagianJabatan::posBaru);
    }
}
