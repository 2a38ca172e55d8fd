-- Whether a seat that becomes free is offered to the unit's first reserve without anybody doing anything.
alter table allocation add offers_itself boolean not null default false;
