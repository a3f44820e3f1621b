package id.pendopo.organisasi;

import id.pendopo.kernel.Waktu;
import id.pendopo.organisasi.ParameterQueries.Parameter;
import id.pendopo.platform.langsung.BacaUlang;
import id.pendopo.platform.langsung.Perubahan;
import id.pendopo.platform.langsung.PerubahanSetempat;
import id.pendopo.platform.pemda.KonteksPemda;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Rules kept in memory for those who ask at every request: at most one query a rule, pemda, day and
 * node, and one more after a change. A new day is a new question, so a dated change counts from its
 * first minute.
 */
@Component
public class ParameterKini {

    private static final int TERBANYAK = 20_000;

    private final ParameterQueries parameter;
    private final Waktu waktu;
    private final Map<Kunci, Parameter> tersimpan = new ConcurrentHashMap<>();
    private final AtomicLong perubahan = new AtomicLong();

    ParameterKini(ParameterQueries parameter, Waktu waktu) {
        this.parameter = parameter;
        this.waktu = waktu;
    }

    private record Kunci(UUID pemda, String kode, LocalDate hari) {}

    /** The value of today, by the zone of the pemda. */
    public Parameter hariIni(String kode) {
        return pada(kode, waktu.hariIni(KonteksPemda.wajib().zona()));
    }

    /**
     * @throws IllegalStateException when neither the pemda nor the nation has set it for that day
     */
    public Parameter pada(String kode, LocalDate hari) {
        var kunci = new Kunci(KonteksPemda.wajib().id(), kode, hari);
        var ada = tersimpan.get(kunci);
        if (ada != null) {
            return ada;
        }
        long sebelum = perubahan.get();
        var dibaca = parameter.pada(kode, hari);
        if (tersimpan.size() > TERBANYAK) {
            tersimpan.clear();
        }
        // what changed while it was read is read again next time
        if (perubahan.get() == sebelum) {
            tersimpan.put(kunci, dibaca);
        }
        return dibaca;
    }

    @EventListener
    void berubah(Perubahan kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    @EventListener
    void berubahDiSini(PerubahanSetempat kabar) {
        buang(kabar.pemda(), kabar.topik());
    }

    private void buang(UUID pemda, String topik) {
        if (topik.equals(OrganisasiQueries.TOPIK)) {
            perubahan.incrementAndGet();
            tersimpan.keySet().removeIf(k -> k.pemda().equals(pemda));
        }
    }

    @EventListener
    void bacaUlang(BacaUlang kabar) {
        perubahan.incrementAndGet();
        tersimpan.clear();
    }
}
