-- A migration that cannot get its lock at once gives up instead of holding everybody up behind it.
set lock_timeout = '5s';
