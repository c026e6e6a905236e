-- A page has disconnected cleanly. If a newer page speaks for its person, nothing changes. Otherwise the person stays listed, as last
-- seen now, until `forgetGone`. If this process dies before it has done what follows, another process finds the person.
--
-- Answers  'gone' | 'elsewhere'
local seen  = KEYS[1]
local where = KEYS[2]

local id    = ARGV[1]
local who   = ARGV[2]
local now   = ARGV[3]
local ttlMs = ARGV[4]

local known = redis.call('HGET', where, id)
if known and known ~= who then return 'elsewhere' end
redis.call('HDEL', where, id)
redis.call('PUBLISH', where, id) -- see changes.ts
redis.call('ZADD', seen, now, id)
redis.call('PEXPIRE', seen, ttlMs)
return 'gone'
