package id.pendopo.organisasi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamaOpdTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DINAS KESEHATAN|Dinas Kesehatan|Dinkes|dinkes|DINAS",
                "DINAS PEKERJAAN UMUM DAN TATA RUANG|Dinas Pekerjaan Umum dan Tata Ruang|DPUTR|dputr|DINAS",
                "KECAMATAN SOLOKAN JERUK|Kecamatan Solokan Jeruk|Kec. Solokan Jeruk|kec-solokan-jeruk|KECAMATAN",
                "RUMAH SAKIT UMUM DAERAH OTO ISKANDAR DI NATA|Rumah Sakit Umum Daerah Oto Iskandar di Nata|RSUD Oto Iskandar di Nata|rsud-oto-iskandar-di-nata|RSUD",
                "SEKRETARIAT DPRD|Sekretariat DPRD|Setwan|setwan|SEKRETARIAT",
                "Badan Keuangan dan Aset Daerah|Badan Keuangan dan Aset Daerah|BKAD|bkad|BADAN",
                "???|???|???|opd|UNIT"
            })
    void nama_memberi_singkatan_slug_dan_jenis(
            String tertulis, String nama, String singkatan, String slug, String jenis) {
        var hasil = NamaOpd.dari(tertulis);

        assertThat(hasil).isEqualTo(new NamaOpd(nama, singkatan, jenis));
        assertThat(AlamatOpd.dari(hasil.singkatan())).isEqualTo(slug);
    }
}
