-- A page has connected. From now on this newest page speaks for its person.
--
-- Answers  the process and page that did before, '' if none or the same
local seen  = KEYS[1]
local where = KEYS[2]

local id    = ARGV[1]
local who   = ARGV[2]
local now   = ARGV[3]
local ttlMs = ARGV[4]

local before = redis.call('HGET', where, id)
redis.call('HSET', where, id, who)
redis.call('ZADD', seen, now, id)
redis.call('PEXPIRE', where, ttlMs)
redis.call('PEXPIRE', seen, ttlMs)
if before ~= who then redis.call('PUBLISH', where, id) end -- see changes.ts
return (before and before ~= who) and before or ''
