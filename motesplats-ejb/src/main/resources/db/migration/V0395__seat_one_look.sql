-- How an event stands is asked on each look at it: what happened lately and who has chosen are counted within an index,
-- however many take part.
create index ix_nomination_nominated on nomination (event_id, nominated_at);
create index ix_nomination_answered on nomination (event_id, answered_at, status) where answered_at is not null;
create index ix_nomination_ended on nomination (event_id, ended_at) where ended_at is not null;
create index ix_session_choice_event on session_choice (event_id, nomination_id) where status in ('CHOSEN', 'WAITING');
