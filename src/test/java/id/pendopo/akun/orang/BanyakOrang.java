package id.pendopo.akun.orang;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A large local government: 500 units, 20,000 people, most of them with an account. */
public final class BanyakOrang {

    public static final int OPD = 500;
    public static final int ORANG = 20_000;

    private BanyakOrang() {}

    /** Fills a pemda within the transaction of the caller. */
    public static void isi(JdbcClient sql, UUID pemda) {
        sql.sql(
                        """
                        insert into organisasi.opd (pemda_id, id, kode, nama, singkatan, slug, jenis,
                            berlaku_sejak)
                        select :pemda, gen_random_uuid(), 'B' || n, 'Unit Besar ' || n, 'UB' || n,
                            'unit-besar-' || n, 'DINAS', date '2020-01-01'
                        from generate_series(1, :opd) n
                        """)
                .param("pemda", pemda)
                .param("opd", OPD)
                .update();
        sql.sql(
                        """
                        insert into organisasi.pegawai (pemda_id, id, nip, nama, opd_id,
                            status_kepegawaian, surel)
                        select :pemda, gen_random_uuid(),
                            to_char(date '1970-01-01' + n % 6997, 'YYYYMMDD') || '201001' || (1 + n % 2)
                                || lpad((1 + n % 999)::text, 3, '0'),
                            (array['Agus','Budi','Citra','Dewi','Eko','Fitri','Gita','Hadi','Indah','Joko',
                                'Kartika','Lestari','Made','Nur','Oka','Putri','Rina','Sari','Tri','Wahyu'])
                                [1 + n % 20] || ' '
                                || (array['Pratama','Wijaya','Santoso','Hidayat','Kusuma','Permana','Siregar',
                                    'Nasution','Simanjuntak','Setiawan','Rahayu','Utami','Wulandari'])
                                    [1 + (n / 20) % 13] || ' ' || md5(n::text)::char(6),
                            o.id, 'PNS', 'orang' || n || '@uji.go.id'
                        from generate_series(1, :orang) n
                        join (select id, row_number() over (order by slug) as urut
                            from organisasi.opd where pemda_id = :pemda and slug like 'unit-besar-%') o
                            on o.urut = 1 + n % :opd
                        on conflict do nothing
                        """)
                .param("pemda", pemda)
                .param("opd", OPD)
                .param("orang", ORANG)
                .update();
        // nine of ten have an account, one of a hundred a disabled one, one of five never came
        sql.sql(
                        """
                        insert into akun.akun (pemda_id, id, nama_pengguna, pegawai_id, nama, aktif,
                            masuk_terakhir)
                        select :pemda, gen_random_uuid(), nip, id, nama, abs(hashtext(nip)) % 100 <> 0,
                            case when abs(hashtext(nip)) % 5 = 1 then null
                                else timestamptz '2026-01-01' end
                        from organisasi.pegawai
                        where pemda_id = :pemda and abs(hashtext(nip)) % 10 <> 3
                        on conflict do nothing
                        """)
                .param("pemda", pemda)
                .update();
    }
}
