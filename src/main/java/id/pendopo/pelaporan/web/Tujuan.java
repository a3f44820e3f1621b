package id.pendopo.pelaporan.web;

import id.pendopo.kernel.TidakDitemukan;
import id.pendopo.organisasi.OrganisasiQueries;
import id.pendopo.organisasi.PerangkatDaerah;
import id.pendopo.pelaporan.IzinPelaporan;
import id.pendopo.pelaporan.LaporanService.Alamat;
import id.pendopo.platform.orang.Pengguna;
import java.time.DateTimeException;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** Turns the address of a page into what it means, for those who may see it. */
@Component
class Tujuan {

    private final OrganisasiQueries organisasi;

    Tujuan(OrganisasiQueries organisasi) {
        this.organisasi = organisasi;
    }

    PerangkatDaerah opd(Pengguna orang, String slug) {
        var opd = organisasi.opdDenganSlug(slug);
        orang.harusBoleh(IzinPelaporan.LIHAT, opd.id());
        return opd;
    }

    YearMonth bulan(String periode) {
        try {
            return YearMonth.parse(periode);
        } catch (DateTimeException e) {
            throw new TidakDitemukan("periode " + periode);
        }
    }

    Alamat alamat(PerangkatDaerah opd, YearMonth bulan, String kode) {
        return new Alamat(opd.id(), bulan, kode);
    }

    static String url(PerangkatDaerah opd, YearMonth bulan, String kode) {
        return "/pelaporan/%s/%s/%s".formatted(opd.slug(), bulan, kode);
    }
}
