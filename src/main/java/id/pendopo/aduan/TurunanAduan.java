package id.pendopo.aduan;

/**
 * What is derived from complaints and their ledgers, and can be made anew: after rows came in past
 * the services, or when a copy is not trusted. Runs in the transaction of a pemda.
 */
public interface TurunanAduan {

    void bangunUlang();

    /** Key of its name. */
    String kunciNama();
}
