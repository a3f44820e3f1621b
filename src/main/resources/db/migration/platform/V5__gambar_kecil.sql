-- A photo that comes small and plain is kept at once; its thumbnail is made when somebody first asks for it, and named here.
grant update (kecil_sidik) on platform.berkas to "${aplikasi}";
