-- When somebody was here before this time: a page says what is new since then.
alter table account add column earlier_login_at timestamptz;
