package id.pendopo.aduan.open311;

import id.pendopo.aduan.StatusAduan;

/** Statuses in the words that FixMyStreet and its kin exchange beyond open and closed. */
final class StatusPerluasan {

    private StatusPerluasan() {}

    static String dari(StatusAduan status) {
        return switch (status) {
            case BARU, DITERUSKAN -> "OPEN";
            case DIJAWAB -> "INVESTIGATING";
            case DIPROSES -> "IN_PROGRESS";
            case SELESAI -> "FIXED";
            case DITOLAK -> "NO_FURTHER_ACTION";
            case DUPLIKAT -> "DUPLICATE";
            case DIALIHKAN -> "NOT_COUNCILS_RESPONSIBILITY";
            case DITUTUP, DICABUT -> "CLOSED";
        };
    }
}
