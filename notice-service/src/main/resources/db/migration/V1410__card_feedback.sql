-- Cards drafted by the cadence ask for an answer within days the policy sets. Editions set before asked for none.
update policy_edition
set content = (content::jsonb || '{"feedbackDays": 0, "feedbackCounting": "NATURAL"}')::text
where name = 'cadence';
