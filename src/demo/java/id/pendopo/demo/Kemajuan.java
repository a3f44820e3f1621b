package id.pendopo.demo;

/** Says on standard output how far the simulation is; the launcher shows these lines. */
record Kemajuan(String namaPemda) {

    void sampai(int persen) {
        System.out.printf("Menyiapkan data simulasi %s… %d%%%n", namaPemda, persen);
    }
}
