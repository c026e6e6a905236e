-- Ends the rest after an acute talk when its time is over. If `now` is empty, the counsellor ends the rest early.
--
-- Answers  'ended' | 'rests' | 'gone'
local shift = KEYS[1]
local seats = KEYS[2]

local now = ARGV[1]

local restUntil = redis.call('HGET', shift, 'restUntil') or ''
if restUntil == '' then return 'gone' end
if now ~= '' and tonumber(now) < tonumber(restUntil) then return 'rests' end
redis.call('HSET', shift, 'restUntil', '')
settleFree(shift, seats)
return 'ended'
