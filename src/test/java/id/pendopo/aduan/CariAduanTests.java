package id.pendopo.aduan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pendopo.BasisDataUji;
import id.pendopo.platform.pemda.Pemda;
import org.junit.jupiter.api.Test;

/** Words are looked up in the index, and by the wall of the tenants all the same. */
class CariAduanTests {

    private static final String CARI =
            """
            select count(*) from aduan.aduan
            where pemda_id = ? and cari @@ websearch_to_tsquery('indonesian', ?)
            """;

    @Test
    void kata_dicari_dengan_indeks_dan_tidak_menembus_pemda() {
        Pemda a = BasisDataUji.pemdaBaru();
        Pemda b = BasisDataUji.pemdaBaru();
        isi(a, "sampah menumpuk", 20_000);
        isi(a, "jembatan kelingking ambruk", 3);
        isi(b, "jembatan kelingking retak", 5);

        BasisDataUji.sebagaiPemilik(j -> j.sql("analyze aduan.aduan").update());

        assertThat(rencana(a)).contains("aduan_cari");
        assertThat(jumlah(a)).isEqualTo(3);
        assertThat(jumlah(b)).isEqualTo(5);
    }

    private static long jumlah(Pemda pemda) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        j.sql(CARI)
                                .params(pemda.id(), "jembatan kelingking")
                                .query(Long.class)
                                .single());
    }

    private static String rencana(Pemda pemda) {
        return BasisDataUji.dalam(
                pemda,
                j ->
                        String.join(
                                "\n",
                                j.sql("explain " + CARI)
                                        .params(pemda.id(), "jembatan kelingking")
                                        .query(String.class)
                                        .list()));
    }

    private static void isi(Pemda pemda, String kata, int banyak) {
        BasisDataUji.jalankanDalam(
                pemda,
                j ->
                        j.sql(
                                        """
                                        insert into aduan.aduan (pemda_id, id, nomor, kanal, jenis, status,
                                            judul, isi, anonim, rahasia, pelapor_pelanggaran, tayang,
                                            dibuat_pada, batas_jawab, batas_tindak, diubah_pada)
                                        select :pemda, gen_random_uuid(), 'UJI-' || md5(:kata) || n, 'WEB',
                                            'PENGADUAN', 'BARU', :kata, :kata || ' nomor ' || n, true,
                                            false, false, 'TAYANG', now(), now(), now(), now()
                                        from generate_series(1, :banyak) n
                                        """)
                                .param("pemda", pemda.id())
                                .param("kata", kata)
                                .param("banyak", banyak)
                                .update());
    }
}
