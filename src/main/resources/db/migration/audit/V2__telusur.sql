-- The page of the trail asks by day and by person.
create index jejak_pada on audit.jejak (pemda_id, pada desc, id desc);
create index jejak_orang on audit.jejak (pemda_id, akun_id, id desc);
