-- Counts a new browser of a colleague, by the key of the browser. Within a day at most `most` are allowed. The same key counts
-- once. The day begins with the first key.
--
-- Answers  'taken' | 'full'
local newKeys = KEYS[1]

local kid   = ARGV[1]
local most  = ARGV[2]
local dayMs = ARGV[3]

if redis.call('SISMEMBER', newKeys, kid) == 1 then return 'taken' end
local held = redis.call('SCARD', newKeys)
if held >= tonumber(most) then return 'full' end
redis.call('SADD', newKeys, kid)
if held == 0 then redis.call('PEXPIRE', newKeys, dayMs) end
return 'taken'
