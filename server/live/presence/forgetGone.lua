-- What follows from somebody's going has been done: they are listed no longer, unless they are back.
--
-- Answers  'forgotten' | 'here'
local seen  = KEYS[1]
local where = KEYS[2]

local id = ARGV[1]

if redis.call('HEXISTS', where, id) == 1 then return 'here' end
redis.call('ZREM', seen, id)
return 'forgotten'
