-- Notes a person as gone if no process has spoken for this person since `before`. The person stays listed, as last seen now,
-- until `forgetGone`. Until then other processes do not handle the same person, and after a crash the person is found again.
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
