package id.pendopo.platform.basisdata;

import id.pendopo.platform.basisdata.PgTertanam.InstansLain;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says in the words of the person at the keyboard why Pendopo does not start: the folder is in use,
 * the port is taken, the external database cannot be used, the data belong to a newer version.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class GagalMulai implements FailureAnalyzer {

    @Override
    public @Nullable FailureAnalysis analyze(Throwable gagal) {
        for (Throwable t = gagal; t != null; t = t.getCause()) {
            var hasil =
                    switch (t) {
                        case InstansLain e -> instansLain(e);
                        case PortInUseException e -> portaTerpakai(e);
                        case BasisDataLuarGagal e -> basisDataLuar(e);
                        case MigrasiDitolak e -> migrasi(e);
                        default -> null;
                    };
            if (hasil != null) {
                return hasil;
            }
        }
        return null;
    }

    private static FailureAnalysis instansLain(InstansLain e) {
        return new FailureAnalysis(
                "Folder data %s sedang dipakai Pendopo lain.".formatted(e.data()),
                "Hentikan yang lain, atau beri PENDOPO_DATA dan PENDOPO_PORT yang berbeda.",
                e);
    }

    private static FailureAnalysis portaTerpakai(PortInUseException e) {
        return new FailureAnalysis(
                "Porta %d sudah dipakai program lain.".formatted(e.getPort()),
                "Hentikan program itu, atau pilih porta lain: PENDOPO_PORT=%d ./pendopo run"
                        .formatted(e.getPort() + 1),
                e);
    }

    private static FailureAnalysis basisDataLuar(BasisDataLuarGagal e) {
        return new FailureAnalysis(String.valueOf(e.getMessage()), e.saran(), e);
    }

    private static FailureAnalysis migrasi(MigrasiDitolak e) {
        return new FailureAnalysis(String.valueOf(e.getMessage()), e.saran(), e);
    }
}
