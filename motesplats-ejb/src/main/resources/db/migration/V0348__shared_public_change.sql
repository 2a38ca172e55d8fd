-- Entries of the log that tell of a change of what public pages show, so that thousands of others between them cost nothing.
-- ChangeMark asks with the same words; a test compares the two.

create index ix_audit_entry_public on audit_entry (id)
 where table_name not in (
    'account', 'account_token', 'allocation', 'allocation_round', 'allocation_share', 'check_in', 'co_presenter',
    'conflict_of_interest', 'identity_disclosure', 'job_request', 'list_export', 'need_reading', 'nomination', 'nomination_link',
    'participant_need', 'proposal', 'proposal_status_change', 'reminder_rule', 'reserve', 'review', 'review_score', 'role_assignment',
    'round_rules', 'seat', 'seat_calendar', 'seat_capacity', 'seat_capacity_day', 'seat_hold', 'seat_wish', 'session_choice')
   and not (table_name = 'person' and action = 'INSERT');
