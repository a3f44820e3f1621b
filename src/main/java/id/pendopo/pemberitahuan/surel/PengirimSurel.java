package id.pendopo.pemberitahuan.surel;

/** Hands a letter to whoever delivers it; never called inside a transaction. */
@FunctionalInterface
public interface PengirimSurel {

    void kirim(Surel surel) throws SurelGagal;
}
