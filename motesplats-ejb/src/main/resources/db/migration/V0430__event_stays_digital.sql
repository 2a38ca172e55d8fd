-- That an event works well online, and why: it stays so when others go back to their houses.
alter table event add column stays_digital text;
