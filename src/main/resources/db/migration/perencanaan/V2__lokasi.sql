-- Few sub kegiatan have a place of their own: the map and its lists read only those.
create index sub_kegiatan_lokasi on perencanaan.sub_kegiatan (pemda_id, tahun, kode_wilayah)
    where kode_wilayah is not null;
