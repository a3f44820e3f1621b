package id.pendopo.kernel;

/**
 * The role that a post carries (domain.md §1.4). A person has the roles of the posts he holds on
 * the day, each reaching as far as its {@link Lingkup}.
 */
public enum Peran {
    KEPALA_DAERAH(Lingkup.PEMDA),
    WAKIL_KEPALA_DAERAH(Lingkup.PEMDA),
    SEKRETARIS_DAERAH(Lingkup.PEMDA),
    BAPPEDA(Lingkup.PEMDA),
    BPKAD(Lingkup.PEMDA),
    INSPEKTORAT(Lingkup.PEMDA),
    ADMIN(Lingkup.PEMDA),
    KEPEGAWAIAN(Lingkup.PEMDA),
    KEPALA_OPD(Lingkup.OPD),
    PPK(Lingkup.OPD),
    BENDAHARA(Lingkup.OPD),
    OPERATOR(Lingkup.OPD),
    PEGAWAI(Lingkup.OPD);

    /** How far a role reaches: the whole pemda, or the OPD of the post. */
    public enum Lingkup {
        PEMDA,
        OPD
    }

    private final Lingkup lingkup;

    Peran(Lingkup lingkup) {
        this.lingkup = lingkup;
    }

    public Lingkup lingkup() {
        return lingkup;
    }
}
