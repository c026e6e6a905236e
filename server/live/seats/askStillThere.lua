-- Both have been silent and are asked whether they are there, or one has written.
--
-- Answers  'set' | 'gone'
local ticket = KEYS[1]

local stillThere = ARGV[1]

if redis.call('HGET', ticket, 'phase') ~= 'chat' then return 'gone' end
redis.call('HSET', ticket, 'stillThere', stillThere)
return 'set'
