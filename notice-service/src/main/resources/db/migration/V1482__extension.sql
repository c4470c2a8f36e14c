-- By how many days a problem was extended in all, and by what document last.
alter table problem add column extended_days int not null default 0;
alter table problem add column extension_decision text;
