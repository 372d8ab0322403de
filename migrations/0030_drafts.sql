-- Key that the page seals text with which no host has acknowledged yet: base64 of 32 random bytes. Null until the
-- workspace is next opened. It is not the key of the database.

alter table centre add column draft_key text;
