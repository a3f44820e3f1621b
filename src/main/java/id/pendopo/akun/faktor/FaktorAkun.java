package id.pendopo.akun.faktor;

import id.pendopo.akun.FaktorKedua;
import id.pendopo.kernel.Peran;
import id.pendopo.organisasi.ParameterKini;
import id.pendopo.platform.SetelanPendopo;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who has a second factor, and whose roles demand one by the rule of the day. */
@Component
class FaktorAkun implements FaktorKedua {

    private final FaktorRepository faktor;
    private final ParameterKini parameter;
    private final boolean ditegakkan;

    FaktorAkun(
            FaktorRepository faktor,
            ParameterKini parameter,
            SetelanFaktor setelan,
            SetelanPendopo pendopo) {
        this.faktor = faktor;
        this.parameter = parameter;
        this.ditegakkan = setelan.wajib() == null ? !pendopo.demo() : setelan.wajib();
    }

    /** Whether the rule counts in this installation: a demo is excused. */
    boolean ditegakkan() {
        return ditegakkan;
    }

    @Override
    public boolean dimiliki(UUID akunId) {
        return faktor.ada(akunId);
    }

    @Override
    public boolean wajib(Set<Peran> peran) {
        if (!ditegakkan || peran.isEmpty()) {
            return false;
        }
        JsonNode aturan = parameter.hariIni("faktor.wajib").nilai();
        return peran.stream()
                .anyMatch(p -> aturan.path(p.name().toLowerCase(Locale.ROOT)).asInt(0) > 0);
    }
}
