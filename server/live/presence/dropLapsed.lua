-- Takes somebody nobody has spoken for since `before` for gone, unless they are back. They stay listed, as last seen now,
-- until `forgetGone`: other processes leave them alone meanwhile, and a crash in between loses nobody.
--
-- Answers  'dropped' | 'here'
local seen  = KEYS[1]
local where = KEYS[2]

local id     = ARGV[1]
local before = ARGV[2]
local now    = ARGV[3]
local ttlMs  = ARGV[4]

local at = redis.call('ZSCORE', seen, id)
if at and tonumber(at) >= tonumber(before) then return 'here' end
redis.call('HDEL', where, id)
redis.call('PUBLISH', where, id) -- see changes.ts
redis.call('ZADD', seen, now, id)
redis.call('PEXPIRE', seen, ttlMs)
return 'dropped'
