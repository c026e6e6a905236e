-- Takes one of the places that a colleague has for new browsers within a day, by the key of the browser: the same key again
-- takes no second. The day begins with the first.
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
