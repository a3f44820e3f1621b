package id.pendopo.platform.berkas;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a folder of files stops the start. */
final class FolderBerkasGagal extends AbstractFailureAnalyzer<FolderBerkasDitolak> {

    @Override
    protected FailureAnalysis analyze(Throwable gagal, FolderBerkasDitolak sebab) {
        return new FailureAnalysis(String.valueOf(sebab.getMessage()), sebab.saran(), sebab);
    }
}
