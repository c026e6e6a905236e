-- A page has disconnected cleanly. If a newer one speaks for its person, nothing changes.
--
-- Answers  'gone' | 'elsewhere'
local seen  = KEYS[1]
local where = KEYS[2]

local id  = ARGV[1]
local who = ARGV[2]

local known = redis.call('HGET', where, id)
if known and known ~= who then return 'elsewhere' end
redis.call('HDEL', where, id)
redis.call('ZREM', seen, id)
return 'gone'
