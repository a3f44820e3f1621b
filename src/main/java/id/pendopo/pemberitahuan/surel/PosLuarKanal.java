package id.pendopo.pemberitahuan.surel;

import id.pendopo.pemberitahuan.PosLuar;
import id.pendopo.pemberitahuan.ponsel.PengirimPonsel;
import id.pendopo.pemberitahuan.ponsel.PesanPonsel;
import id.pendopo.pemberitahuan.ponsel.PonselGagal;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Hands over what other modules queue, by the same ways as our own letters. */
@Component
class PosLuarKanal implements PosLuar {

    private static final Logger LOG = LoggerFactory.getLogger(PosLuarKanal.class);

    private final PengirimSurel surel;
    private final PengirimPonsel ponsel;
    private final AlamatSitus situs;

    PosLuarKanal(PengirimSurel surel, PengirimPonsel ponsel, AlamatSitus situs) {
        this.surel = surel;
        this.ponsel = ponsel;
        this.situs = situs;
    }

    @Override
    public Hasil surel(Surat s) {
        try {
            surel.kirim(
                    new Surel(
                            s.id(),
                            situs.host(),
                            KonteksPemda.wajib().namaLengkap(),
                            s.alamat(),
                            s.alamat(),
                            s.perihal(),
                            s.isi(),
                            s.dibuatPada(),
                            s.lepas()));
            return Hasil.TERKIRIM;
        } catch (SurelGagal e) {
            // the address is in no log
            LOG.warn("Surat {} tidak terkirim: {}", s.id(), e.sebab());
            return switch (e.sebab()) {
                case DITOLAK -> Hasil.DITOLAK;
                case DITUNDA -> Hasil.DITUNDA;
                case SERVER -> Hasil.SERVER;
            };
        }
    }

    @Override
    public Hasil ponsel(UUID id, String nomor, String teks, Instant dibuatPada) {
        try {
            ponsel.kirim(new PesanPonsel(id, nomor, teks, dibuatPada));
            return Hasil.TERKIRIM;
        } catch (PonselGagal e) {
            LOG.warn("Pesan {} tidak terkirim: {}", id, e.getMessage());
            return e.tetap() ? Hasil.DITOLAK : Hasil.DITUNDA;
        }
    }

    @Override
    public String situs() {
        return situs.awal();
    }
}
