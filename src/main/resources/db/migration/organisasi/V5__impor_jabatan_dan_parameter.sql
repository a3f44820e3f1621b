-- Files of posts with their holders, and of dated parameters, go the same way as those of agencies and people.
alter table organisasi.impor drop constraint impor_jenis_check;
alter table organisasi.impor add constraint impor_jenis_check
    check (jenis in ('OPD', 'PEGAWAI', 'JABATAN', 'PARAMETER'));

-- Taking back an import removes what only the import made. Whatever refers to such a row already holds it by its key.
grant delete on organisasi.jabatan, organisasi.penugasan, organisasi.parameter to "${aplikasi}";
