-- How the centre's papers look and who signs them, JSON; null until somebody set it.
alter table centre add column print text;
