-- A number set aside is of the unit of whoever set it aside, and shows to those who have that unit in their sight. Of those
-- that were set aside before, a system's are taken to be of the root.
alter table reserved_number add column unit_id uuid;

update reserved_number r
set unit_id = coalesce(
    (select o.home_unit_id from official_fact o
     where o.id = r.reserved_official_id and o.home_unit_id is not null order by o.valid_from desc limit 1),
    (select p.unit_id from scope_parent p where p.parent_id is null order by p.unit_id limit 1),
    '00000000-0000-0000-0000-000000000000');

alter table reserved_number alter column unit_id set not null;

call zeren_scope('reserved_number', 'unit_id');
