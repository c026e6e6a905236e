-- A page has disconnected cleanly. If a newer one speaks for its person, nothing changes. Else she stays listed, as last
-- seen now, until `forgetGone`: should this process die before it has done what follows, she is found again.
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
