-- Everything that follows when a person goes is done. Takes the person off the list, unless the person is back.
--
-- Answers  'forgotten' | 'here'
local seen  = KEYS[1]
local where = KEYS[2]

local id = ARGV[1]

if redis.call('HEXISTS', where, id) == 1 then return 'here' end
redis.call('ZREM', seen, id)
return 'forgotten'
