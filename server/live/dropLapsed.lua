-- Forgets somebody nobody has spoken for since `before`, unless they are back.
--
-- Answers  'dropped' | 'here'
local seen  = KEYS[1]
local where = KEYS[2]

local id     = ARGV[1]
local before = ARGV[2]

local at = redis.call('ZSCORE', seen, id)
if at and tonumber(at) >= tonumber(before) then return 'here' end
redis.call('HDEL', where, id)
redis.call('ZREM', seen, id)
return 'dropped'
