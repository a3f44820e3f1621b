package id.pendopo.platform.orang;

import java.util.UUID;

/** The bell in the header of every page; the module of notices answers. */
public interface Lonceng {

    /** How many notices this person has not read. */
    int belumDibaca(UUID akun);

    /** The topic that is announced when the number changes. */
    String topik(UUID akun);
}
