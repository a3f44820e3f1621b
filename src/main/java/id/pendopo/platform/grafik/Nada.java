package id.pendopo.platform.grafik;

/** The tone of a figure. Always accompanied by a sign, a word or a pattern. */
public enum Nada {
    UTAMA,
    BAIK,
    WASPADA,
    BURUK,
    NETRAL;

    /** The CSS modifier of this tone. */
    public String kelas() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public Peran isi() {
        return switch (this) {
            case UTAMA -> Peran.ISI_UTAMA;
            case BAIK -> Peran.ISI_BAIK;
            case WASPADA -> Peran.ISI_WASPADA;
            case BURUK -> Peran.ISI_BURUK;
            case NETRAL -> Peran.ISI_NETRAL;
        };
    }

    Peran garisMini() {
        return switch (this) {
            case BAIK -> Peran.MINI_BAIK;
            case BURUK, WASPADA -> Peran.MINI_BURUK;
            case UTAMA, NETRAL -> Peran.MINI;
        };
    }
}
