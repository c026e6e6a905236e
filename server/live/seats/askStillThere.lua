-- Notes whether both are asked "Are you still there?": they are after a silence, and no longer once one of them writes.
--
-- Answers  'set' | 'gone'
local ticket = KEYS[1]

local stillThere = ARGV[1]

if redis.call('HGET', ticket, 'phase') ~= 'chat' then return 'gone' end
redis.call('HSET', ticket, 'stillThere', stillThere)
return 'set'
