-- News inside the account of a citizen: what happened to a linked report since he last opened it.
alter table aduan.pelapor add column dilihat_pada timestamptz;
comment on column aduan.pelapor.dilihat_pada is 'when the citizen last opened it through his account; null = never';
