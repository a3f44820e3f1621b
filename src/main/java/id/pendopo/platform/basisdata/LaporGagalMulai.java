package id.pendopo.platform.basisdata;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/** Prints why Pendopo does not start in three lines, in place of Boot's own frame in the log. */
final class LaporGagalMulai implements FailureAnalysisReporter {

    @Override
    public void report(FailureAnalysis gagal) {
        System.err.println("Pendopo tidak dapat dimulai. " + gagal.getDescription());
        if (gagal.getAction() != null) {
            System.err.println(gagal.getAction());
        }
    }
}
