-- What was decided grows for years; grouped by its first reason it was read whole for a page of fifty.
create index tinjauan_alasan on presensi.tinjauan (pemda_id, keadaan, (alasan[1]), hari desc, dibuka_pada desc, pegawai_id, arah);
