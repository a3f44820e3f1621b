package id.pendopo.organisasi.impor;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.AlamatOpd;
import id.pendopo.organisasi.impor.BarisImpor.Keadaan;
import id.pendopo.platform.basisdata.SqlPemda;
import id.pendopo.platform.pemda.KonteksPemda;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes agencies. */
@Component
final class PenerapOpd implements Penerap {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final SqlPemda db;
    private final Waktu waktu;

    PenerapOpd(SqlPemda db, Waktu waktu) {
        this.db = db;
        this.waktu = waktu;
    }

    @Override
    public void tambah(Impor impor, List<BarisImpor> baris) {
        db.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            alamat, telepon, surel, berlaku_sejak)
                        select :pemda, b.objek_id, b.sesudah ->> 'kode', b.sesudah ->> 'nama',
                            b.sesudah ->> 'singkatan', :slug::jsonb ->> b.objek_id::text,
                            b.sesudah ->> 'jenis', b.sesudah ->> 'alamat', b.sesudah ->> 'telepon',
                            b.sesudah ->> 'surel', :hari
                        from organisasi.impor_baris b
                        where b.pemda_id = :pemda and b.impor_id = :impor and b.keadaan = 'BARU'
                        """)
                .param("impor", impor.id())
                .param("slug", JSON.writeValueAsString(alamat(baris)))
                .param("hari", waktu.hariIni(KonteksPemda.wajib().zona()).withDayOfYear(1))
                .update();
    }

    private Map<UUID, String> alamat(List<BarisImpor> baris) {
        Set<String> terpakai =
                new HashSet<>(
                        db.sql(
                                        "select slug from organisasi.opd where pemda_id = :pemda limit 50000")
                                .query(String.class)
                                .list());
        var hasil = new HashMap<UUID, String>();
        for (BarisImpor b : baris) {
            if (b.keadaan() == Keadaan.BARU && b.objek() != null && b.sesudah() != null) {
                String singkatan = String.valueOf(b.sesudah().get("singkatan"));
                String alamat = AlamatOpd.bebas(singkatan, terpakai::contains);
                terpakai.add(alamat);
                hasil.put(b.objek(), alamat);
            }
        }
        return hasil;
    }

    @Override
    public int ubah(Impor impor) {
        int jadi = tulis(impor, "sesudah", 0);
        // agencies above may come with the same file: they are looked for once all are there
        db.sql(
                        """
                        update organisasi.opd o set induk_id = i.id
                        from organisasi.impor_baris b
                        left join organisasi.opd i on i.pemda_id = b.pemda_id
                            and i.kode = b.sesudah ->> 'induk'
                        where o.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan in ('BARU', 'BERUBAH') and o.id = b.objek_id
                            and o.induk_id is distinct from i.id
                        """)
                .param("impor", impor.id())
                .update();
        return jadi;
    }

    /**
     * @param nilai side of the plan that is written, {@code sesudah} or {@code sebelum}
     * @param lewat how many versions the rows have moved since the dry run
     */
    private int tulis(Impor impor, String nilai, int lewat) {
        return db.sql(
                        """
                        update organisasi.opd o set nama = b.%1$s ->> 'nama',
                            singkatan = b.%1$s ->> 'singkatan', jenis = b.%1$s ->> 'jenis',
                            alamat = b.%1$s ->> 'alamat', telepon = b.%1$s ->> 'telepon',
                            surel = b.%1$s ->> 'surel', versi = o.versi + 1
                        from organisasi.impor_baris b
                        where o.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                            and o.id = b.objek_id and o.versi = b.versi + :lewat
                        """
                                .formatted(nilai))
                .param("impor", impor.id())
                .param("lewat", lewat)
                .update();
    }

    @Override
    public int pulihkan(Impor impor) {
        int jadi = tulis(impor, "sebelum", 1);
        db.sql(
                        """
                        update organisasi.opd o set induk_id = i.id
                        from organisasi.impor_baris b
                        left join organisasi.opd i on i.pemda_id = b.pemda_id
                            and i.kode = b.sebelum ->> 'induk'
                        where o.pemda_id = :pemda and b.pemda_id = :pemda
                            and b.impor_id = :impor and b.keadaan = 'BERUBAH'
                            and o.id = b.objek_id
                        """)
                .param("impor", impor.id())
                .update();
        return jadi;
    }

    @Override
    public int hapus(Impor impor) {
        return db.sql(
                        """
                        delete from organisasi.opd o using organisasi.impor_baris b
                        where o.pemda_id = :pemda and b.pemda_id = :pemda and b.impor_id = :impor
                            and b.keadaan = 'BARU' and o.id = b.objek_id and o.versi = 0
                        """)
                .param("impor", impor.id())
                .update();
    }
}
